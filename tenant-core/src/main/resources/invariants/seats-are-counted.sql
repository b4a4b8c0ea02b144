-- What a quota counts as taken and sold is what its orders hold and have paid.
select 'quota=' || q.id || ' taken=' || q.taken || ' orders=' || coalesce(o.taken, 0) || ' sold=' || q.sold || ' paid=' || coalesce(o.sold, 0)
from quota q
join ticket_type t on t.quota_id = q.id
left join (
  select l.quota_id,
    sum(l.quantity - l.cancelled) filter (where s.status in ('HELD', 'APPROVED', 'PENDING', 'PAID', 'PARTIALLY_REFUNDED')) as taken,
    sum(l.quantity - l.cancelled) filter (where s.status in ('PAID', 'PARTIALLY_REFUNDED')) as sold
  from order_line l join orders s on s.id = l.order_id group by l.quota_id) o on o.quota_id = q.id
where q.taken <> coalesce(o.taken, 0) or q.sold <> coalesce(o.sold, 0)
