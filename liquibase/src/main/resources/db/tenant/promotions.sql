--liquibase formatted sql logicalFilePath:tenant/promotions

--changeset plenum:promo-code
create table promo_code (
  id uuid primary key,
  event_id uuid not null references event on delete cascade,
  -- as it was written; capital and small letters are the same
  code text not null,
  -- for colleagues; all codes that were made together have the same
  label text,
  kind text not null check (kind in ('FIXED_PRICE', 'PERCENT', 'AMOUNT', 'UNLOCK')),
  percent numeric(5, 2) check (percent > 0 and percent <= 100),
  -- of one ticket, in the event's currency: what goes off, or what it costs
  amount_minor bigint not null default 0 check (amount_minor >= 0),
  -- empty: all of the event
  ticket_types uuid[] not null,
  valid_from timestamptz,
  valid_until timestamptz,
  -- orders; null: no bound
  uses_max int check (uses_max >= 1),
  uses_per_customer_max int check (uses_per_customer_max >= 1),
  -- tickets of one order that it makes cheaper; null: all
  tickets_per_order_max int check (tickets_per_order_max >= 1),
  -- what may be given away with it altogether; null: no bound
  budget_minor bigint check (budget_minor >= 1),
  combinable boolean not null,
  -- by reservations, unpaid and paid orders
  taken int not null default 0 check (taken >= 0),
  given_minor bigint not null default 0 check (given_minor >= 0),
  created_at timestamptz not null,
  version int not null default 1,
  constraint promo_code_window check (valid_until > valid_from),
  constraint promo_code_value check ((kind = 'PERCENT') = (percent is not null)),
  constraint promo_code_uses check (taken <= uses_max),
  constraint promo_code_budget check (given_minor <= budget_minor)
) with (fillfactor = 70);
create unique index promo_code_of_event on promo_code (event_id, upper(code));
create index promo_code_newest on promo_code (event_id, created_at desc, id desc);
