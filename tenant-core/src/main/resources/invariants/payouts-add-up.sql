-- What a payout consists of is its amount, to the minor unit. Very long ones are not read to the end.
select 'payout=' || p.id || ' amount=' || p.amount_minor || ' entries=' || sum(e.net_minor)
from payout p join payout_entry e on e.payout_id = p.id
group by p.id
having sum(e.net_minor) <> p.amount_minor and count(*) < 5000
