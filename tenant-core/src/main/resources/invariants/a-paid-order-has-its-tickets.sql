select 'order=' || o.id || ' bought=' || l.tickets || ' tickets=' || count(t.id)
from orders o
join lateral (select sum(quantity - cancelled) as tickets from order_line where order_id = o.id) l on true
left join ticket t on t.order_id = o.id and t.status <> 'CANCELLED'
where o.status in ('PAID', 'PARTIALLY_REFUNDED')
group by o.id, l.tickets
having count(t.id) <> l.tickets
