select 'ticket=' || t.id || ' order=' || t.order_id || ' status=' || coalesce(o.status, 'none')
from ticket t left join orders o on o.id = t.order_id
where t.status = 'VALID' and (o.id is null or o.status not in ('PAID', 'PARTIALLY_REFUNDED'))
