-- What a promo code counts is what the orders have whose seats are taken.
select 'promo_code=' || p.id || ' taken=' || p.taken || ' orders=' || count(o.id) || ' given=' || p.given_minor || ' orders=' || coalesce(sum(u.given_minor) filter (where o.id is not null), 0)
from promo_code p
left join order_promo u on u.promo_code_id = p.id
left join orders o on o.id = u.order_id and o.status in ('HELD', 'APPROVED', 'PENDING', 'PAID', 'PARTIALLY_REFUNDED')
group by p.id
having p.taken <> count(o.id) or p.given_minor <> coalesce(sum(u.given_minor) filter (where o.id is not null), 0)
