-- Money that came is matched by tickets, or by a refund that was asked for.
select 'payment=' || p.id || ' order=' || o.id || ' status=' || o.status
from payment p join orders o on o.id = p.reference
where p.state = 'PAID' and o.status not in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED')
  and not exists (select from refund r where r.payment_id = p.id and r.state <> 'FAILED')
