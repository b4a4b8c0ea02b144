-- What an order's codes give away is what its lines say that they took off.
select 'order=' || u.order_id || ' given=' || u.given || ' lines=' || coalesce(l.minor, 0)
from (select order_id, sum(given_minor) as given from order_promo group by 1) u
left join (
  select l.order_id, sum((r.value ->> 'minor')::bigint * l.quantity) as minor
  from order_line l cross join lateral jsonb_array_elements(l.reductions) r where r.value ->> 'code' is not null group by 1) l on l.order_id = u.order_id
where u.given <> coalesce(l.minor, 0)
