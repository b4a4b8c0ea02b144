-- An event's own quota counts what those within it count.
select 'quota=' || o.id || ' taken=' || o.taken || ' within=' || coalesce(sum(q.taken), 0) || ' sold=' || o.sold || ' within=' || coalesce(sum(q.sold), 0)
from quota o left join quota q on q.within = o.id
where o.id = o.event_id
group by o.id
having o.taken <> coalesce(sum(q.taken), 0) or o.sold <> coalesce(sum(q.sold), 0)
