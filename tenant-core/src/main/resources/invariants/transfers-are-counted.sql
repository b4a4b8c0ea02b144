-- What of a transfer is said to have come is what its entries add up to, and it is paid exactly when that is enough.
select 'payment=' || p.id || ' state=' || p.state || ' amount=' || p.amount_minor || ' received=' || p.received_minor || ' entries=' || coalesce(sum(e.amount_minor), 0)
from payment p left join bank_entry e on e.payment_id = p.id and e.state = 'ASSIGNED'
where p.method = 'TRANSFER'
group by p.id
having p.received_minor <> coalesce(sum(e.amount_minor), 0) or (p.state = 'PAID') <> (p.received_minor >= p.amount_minor)
  or p.state not in ('OPEN', 'PAID') and p.received_minor > 0
  or count(*) filter (where e.currency <> p.currency) > 0
