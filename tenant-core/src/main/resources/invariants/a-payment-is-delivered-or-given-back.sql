-- Money that came is matched by tickets, by a refund that was asked for, by a bank that took it back, or by an organizer's word that it stays.
select 'payment=' || p.id || ' order=' || o.id || ' status=' || o.status
from payment p join orders o on o.id = p.reference
where p.state = 'PAID' and o.status not in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED')
  and not (o.status = 'CANCELLED' and o.paid_at is not null)
  and not exists (select from refund r where r.payment_id = p.id and r.state <> 'FAILED')
  and not exists (select from dispute d where d.payment_id = p.id and d.status = 'LOST')
