-- The postings of every entry add up to nothing.
select 'entry=' || e.id || ' sum=' || coalesce(sum(p.amount_minor), 0) || ' postings=' || count(p.entry_id)
from journal_entry e left join journal_posting p on p.entry_id = e.id
group by e.id
having coalesce(sum(p.amount_minor), 0) <> 0 or count(p.entry_id) < 2
