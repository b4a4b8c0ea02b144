-- Each year's numbers are those from 1 to the last one drawn, for invoices and for credit notes.
select 'series=' || d.kind || '-' || d.year || ' last=' || d.last || ' documents=' || d.n || ' from=' || coalesce(d.lowest, 0) || ' to=' || coalesce(d.highest, 0)
from (
  select 'INV' as kind, s.year, s.last, count(i.number) as n, min(split_part(i.number, '-', 3)::int) as lowest, max(split_part(i.number, '-', 3)::int) as highest
  from invoice_series s left join invoice i on split_part(i.number, '-', 2)::int = s.year group by s.year
  union all
  select 'CN', s.year, s.last, count(c.number), min(split_part(c.number, '-', 3)::int), max(split_part(c.number, '-', 3)::int)
  from credit_note_series s left join credit_note c on split_part(c.number, '-', 2)::int = s.year group by s.year) d
where d.n <> d.last or d.lowest is distinct from 1 or d.highest is distinct from d.last
