-- No two orders for one payment of Stripe's, and no payment that nobody asked for.
select 'payment=' || p.id || ' orders=' || count(o.id)
from payment p left join orders o on o.payment_id = p.id
group by p.id
having count(o.id) <> 1
union all
select 'intent=' || payment_intent || ' payments=' || count(*)
from payment where payment_intent is not null group by payment_intent having count(*) > 1
