-- Who asked is told what was decided, and nobody pays before.
select 'order=' || o.id || ' status=' || o.status || ' approved=' || coalesce(r.approved::text, 'none')
from orders o left join order_request r on r.order_id = o.id
where (o.status in ('REQUESTED', 'APPROVED', 'DECLINED') and (r.order_id is null or o.payment_id is not null))
  or (o.status = 'REQUESTED' and r.approved is not null)
  or (o.status = 'APPROVED' and r.approved is not true)
  or (o.status = 'DECLINED' and r.approved is not false)
  or (o.approval and o.status in ('PENDING', 'PAID', 'PARTIALLY_REFUNDED') and r.approved is not true)
