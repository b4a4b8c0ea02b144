-- Invoices and credit notes stand in the books with their gross amounts, once.
select d.kind || '=' || d.number || ' gross=' || d.gross || ' booked=' || coalesce(sum(p.amount_minor), 0)
from (
  select 'INVOICE' as kind, number, (content -> 'total' ->> 'grossMinor')::bigint as gross from invoice
  union all select 'CREDIT_NOTE', number, -amount_minor from credit_note) d
left join journal_entry e on e.kind = d.kind and e.reference = d.number
left join journal_posting p on p.entry_id = e.id and p.account = 'CUSTOMERS'
group by d.kind, d.number, d.gross
having coalesce(sum(p.amount_minor), 0) <> d.gross
