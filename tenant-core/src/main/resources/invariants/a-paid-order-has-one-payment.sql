-- Of the whole amount, in its currency; an order that costs nothing has none.
select 'order=' || o.id || ' status=' || o.status || ' total=' || l.gross || ' payments=' || count(p.id)
from orders o
join lateral (select sum(gross_minor) as gross from order_line where order_id = o.id) l on true
left join payment p on p.reference = o.id and p.state = 'PAID'
where o.status in ('PAID', 'PARTIALLY_REFUNDED')
group by o.id, l.gross
having count(p.id) <> (case when l.gross > 0 then 1 else 0 end)
  or count(*) filter (where p.amount_minor <> l.gross or p.currency <> o.currency or p.id <> o.payment_id) > 0
