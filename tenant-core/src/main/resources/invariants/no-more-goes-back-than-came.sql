select 'payment=' || p.id || ' amount=' || p.amount_minor || ' refunded=' || p.refunded_minor || ' asked=' || coalesce(sum(r.amount_minor), 0)
from payment p left join refund r on r.payment_id = p.id and r.state <> 'FAILED'
group by p.id
having p.refunded_minor > p.amount_minor or coalesce(sum(r.amount_minor), 0) > p.amount_minor
