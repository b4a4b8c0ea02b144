-- What stands on the bank's account is what Stripe has paid out, less what the bank did not take.
select 'payout=' || o.id || ' paid=' || o.sent || ' booked=' || coalesce(sum(p.amount_minor), 0)
from (select id, case when status in ('FAILED', 'CANCELED') then 0 else amount_minor end as sent from payout) o
left join journal_entry e on e.kind = 'PAYOUT' and e.reference = o.id
left join journal_posting p on p.entry_id = e.id and p.account = 'BANK'
group by o.id, o.sent
having coalesce(sum(p.amount_minor), 0) <> o.sent
