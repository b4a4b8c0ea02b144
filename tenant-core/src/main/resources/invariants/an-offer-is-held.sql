-- Whoever has an offer has a reservation of so many seats that still stands, and nobody else's.
select 'waiting_entry=' || e.id || ' order=' || coalesce(o.status, 'none') || ' seats=' || e.seats || ' held=' || coalesce(sum(l.quantity), 0)
from waiting_entry e
left join orders o on o.id = e.order_id
left join order_line l on l.order_id = o.id and l.ticket_type_id = e.ticket_type_id
where e.status = 'OFFERED'
group by e.id, o.status, e.seats
having o.status is null or o.status not in ('HELD', 'PENDING') or coalesce(sum(l.quantity), 0) <> e.seats
