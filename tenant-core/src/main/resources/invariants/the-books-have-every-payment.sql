-- What the books say Stripe holds of a payment is what was paid, less what went back and what banks have taken; nothing of one that was not paid.
select 'payment=' || coalesce(s.id, b.reference) || ' held=' || coalesce(s.held, 0) || ' booked=' || coalesce(b.booked, 0)
from (
  select p.id::text as id, p.amount_minor - p.refunded_minor - coalesce((select sum(d.taken_minor) from dispute d where d.payment_id = p.id), 0) as held
  from payment p where p.state = 'PAID') s
full join (
  select e.reference, sum(p.amount_minor) as booked from journal_entry e join journal_posting p on p.entry_id = e.id
  where e.kind = 'PAYMENT' and p.account = 'STRIPE' group by e.reference) b on b.reference = s.id
where coalesce(s.held, 0) <> coalesce(b.booked, 0)
