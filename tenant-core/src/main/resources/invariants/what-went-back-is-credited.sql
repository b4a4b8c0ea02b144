-- Of an order with an invoice exactly that is credited which has gone back.
select 'order=' || i.order_id || ' refunded=' || p.refunded_minor || ' credited=' || i.refunded_before_minor + coalesce(sum(n.amount_minor), 0)
from invoice i join orders o on o.id = i.order_id join payment p on p.id = o.payment_id left join credit_note n on n.order_id = i.order_id
group by i.id, p.id
having i.refunded_before_minor + coalesce(sum(n.amount_minor), 0) <> p.refunded_minor
