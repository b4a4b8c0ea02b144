--liquibase formatted sql logicalFilePath:tenant/accounting

--changeset plenum:journal
-- Double-entry books. Rows are only ever added; an entry's postings add up to nothing.
create table journal_entry (
  id uuid primary key,
  kind text not null check (kind in ('PAYMENT', 'INVOICE', 'CREDIT_NOTE', 'PAYOUT')),
  -- id of the payment, number of the document, Stripe's id of the payout
  reference text not null,
  -- the order, when it is about one
  paid_for uuid,
  booked_on date not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  written_at timestamptz not null
);
create index journal_entry_in_order on journal_entry (booked_on desc, id desc);
create index journal_entry_of_subject on journal_entry (kind, reference);

create table journal_posting (
  entry_id uuid not null references journal_entry,
  position int not null,
  account text not null check (account in ('STRIPE', 'BANK', 'CUSTOMERS', 'SALES', 'TAX', 'FEES', 'DISPUTES', 'OTHER')),
  -- percent, of sales and their tax
  tax_rate numeric(4, 2) check ((tax_rate is not null) = (account in ('SALES', 'TAX'))),
  -- debit above zero, credit below
  amount_minor bigint not null check (amount_minor <> 0),
  primary key (entry_id, position)
);

--changeset plenum:journal-before
-- What happened before there was a journal.
with paid as (
  select uuidv7() as entry, p.*, coalesce((select sum(d.taken_minor) from dispute d where d.payment_id = p.id), 0) as taken_minor from payment p where p.state = 'PAID'),
entries as (
  insert into journal_entry (id, kind, reference, paid_for, booked_on, currency, written_at)
  select entry, 'PAYMENT', id::text, reference, (settled_at at time zone 'UTC')::date, currency, settled_at from paid
  where (amount_minor - refunded_minor, taken_minor) <> (0, 0))
insert into journal_posting (entry_id, position, account, tax_rate, amount_minor)
select entry, position, account, null, minor
from paid cross join lateral (values
  (0, 'STRIPE', amount_minor - refunded_minor - taken_minor), (1, 'CUSTOMERS', refunded_minor - amount_minor), (2, 'DISPUTES', taken_minor)) sides (position, account, minor)
where minor <> 0;

with document as (
  select uuidv7() as entry, 1 as sign, 'INVOICE' as kind, order_id, number, issued_at, content from invoice
  union all select uuidv7(), -1, 'CREDIT_NOTE', order_id, number, issued_at, content from credit_note),
rate as (
  select entry, sign, (line ->> 'taxRatePercent')::numeric as rate, sum((line -> 'amount' ->> 'netMinor')::bigint) as net, sum((line -> 'amount' ->> 'taxMinor')::bigint) as tax
  from document, jsonb_array_elements(content -> 'lines') line group by entry, sign, (line ->> 'taxRatePercent')::numeric),
side as (
  select entry, 'CUSTOMERS' as account, null::numeric as rate, sign * sum(net + tax) as minor from rate group by entry, sign
  union all select entry, 'SALES', rate, -sign * net from rate
  union all select entry, 'TAX', rate, -sign * tax from rate),
entries as (
  insert into journal_entry (id, kind, reference, paid_for, booked_on, currency, written_at)
  select entry, kind, number, order_id, (issued_at at time zone (content ->> 'zone'))::date, content ->> 'currency', issued_at from document
  where entry in (select entry from side where minor <> 0))
insert into journal_posting (entry_id, position, account, tax_rate, amount_minor)
select entry, row_number() over (partition by entry order by account, rate desc) - 1, account, rate, minor from side where minor <> 0;

with out as (
  select uuidv7() as entry, o.*, case when o.status in ('FAILED', 'CANCELED') then 0 else o.amount_minor end as sent,
    coalesce((select sum(e.fee_minor) from payout_entry e where e.payout_id = o.id), 0) as fee,
    coalesce((
      select sum(e.gross_minor) from payout_entry e left join payment p on p.id = e.payment_id
      where e.payout_id = o.id and p.state is distinct from 'PAID' and e.kind not like 'payout%'), 0) as other
  from payout o),
entries as (
  insert into journal_entry (id, kind, reference, booked_on, currency, written_at)
  select entry, 'PAYOUT', id, (created_at at time zone 'UTC')::date, currency, created_at from out where (sent, fee, other) <> (0, 0, 0))
insert into journal_posting (entry_id, position, account, tax_rate, amount_minor)
select entry, position, account, null, minor
from out cross join lateral (values (0, 'BANK', sent), (1, 'FEES', fee), (2, 'OTHER', -other), (3, 'STRIPE', other - fee - sent)) sides (position, account, minor)
where minor <> 0;

--changeset plenum:accounts-at-the-door
alter table journal_posting drop constraint journal_posting_account_check;
alter table journal_posting add constraint journal_posting_account_check
  check (account in ('STRIPE', 'BANK', 'CUSTOMERS', 'SALES', 'TAX', 'FEES', 'DISPUTES', 'OTHER', 'CASH', 'TERMINAL'));
