-- What the books say Stripe, the bank or the box office holds of a payment is what was paid, less what went back and what banks have taken; nothing of one that was not paid.
select 'payment=' || coalesce(s.id, b.reference) || ' held=' || coalesce(s.held, 0) || ' booked=' || coalesce(b.booked, 0)
from (
  select p.id::text as id, p.method as account,
    p.amount_minor - p.refunded_minor - coalesce((select sum(d.taken_minor) from dispute d where d.payment_id = p.id), 0) as held
  from payment p where p.state = 'PAID' and p.method <> 'TRANSFER'
  union all
  select p.id::text, 'BANK', p.received_minor - p.refunded_minor from payment p where p.method = 'TRANSFER') s
full join (
  select e.reference, p.account, sum(p.amount_minor) as booked from journal_entry e join journal_posting p on p.entry_id = e.id
  where e.kind = 'PAYMENT' and p.account in ('STRIPE', 'BANK', 'CASH', 'TERMINAL') group by e.reference, p.account) b on b.reference = s.id and b.account = s.account
where coalesce(s.held, 0) <> coalesce(b.booked, 0)
