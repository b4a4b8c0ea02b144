-- A quota that ticket types share counts what orders hold and have paid of all of them.
select 'quota=' || q.id || ' taken=' || q.taken || ' orders=' || coalesce(o.taken, 0) || ' sold=' || q.sold || ' paid=' || coalesce(o.sold, 0)
from quota q
left join (
  select c.quota_id,
    sum(l.quantity - l.cancelled) filter (where s.status in ('HELD', 'APPROVED', 'PENDING', 'PAID', 'PARTIALLY_REFUNDED')) as taken,
    sum(l.quantity - l.cancelled) filter (where s.status in ('PAID', 'PARTIALLY_REFUNDED')) as sold
  from quota_ticket_type c join order_line l on l.ticket_type_id = c.ticket_type_id join orders s on s.id = l.order_id group by c.quota_id) o on o.quota_id = q.id
where q.name is not null and (q.taken <> coalesce(o.taken, 0) or q.sold <> coalesce(o.sold, 0))
