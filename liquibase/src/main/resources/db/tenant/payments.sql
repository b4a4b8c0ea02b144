--liquibase formatted sql logicalFilePath:tenant/payments

--changeset plenum:payment
-- One row is one intention to be paid, written before the payment service is asked; all that is needed to ask it again in the same words is here.
create table payment (
  id uuid primary key,
  -- what is paid for; this feature does not know what that is
  reference uuid not null,
  attempt int not null check (attempt > 0),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  items jsonb not null,
  customer_email text not null,
  return_url text not null,
  session_expires_at timestamptz not null,
  state text not null check (state in ('NEW', 'OPEN', 'PROCESSING', 'PAID', 'EXPIRED', 'FAILED', 'MISMATCHED')),
  session_id text unique,
  session_url text,
  payment_intent text unique,
  -- as told by the payment service, whatever we asked for
  refunded_minor bigint not null default 0 check (refunded_minor between 0 and amount_minor),
  created_at timestamptz not null,
  asked_at timestamptz,
  settled_at timestamptz,
  unique (reference, attempt)
);

create table refund (
  id uuid primary key,
  payment_id uuid not null references payment,
  amount_minor bigint not null check (amount_minor > 0),
  reason text not null,
  state text not null check (state in ('NEW', 'PENDING', 'SUCCEEDED', 'FAILED')),
  stripe_refund text unique,
  created_at timestamptz not null,
  finished_at timestamptz,
  -- the same refund asked twice is one
  unique (payment_id, reason)
);

-- webhooks whose effect is committed
create table stripe_event (
  id text primary key,
  type text not null,
  received_at timestamptz not null
);
create index stripe_event_age on stripe_event (received_at);

--changeset plenum:dispute
-- Customers' banks that want money back, as Stripe told when it was asked last.
create table dispute (
  -- Stripe's
  id text primary key,
  payment_id uuid not null references payment,
  amount_minor bigint not null check (amount_minor >= 0),
  -- out of the account because of it; none for an inquiry, none again after it was won
  taken_minor bigint not null check (taken_minor >= 0),
  reason text not null,
  status text not null check (status in ('WARNING_NEEDS_RESPONSE', 'WARNING_UNDER_REVIEW', 'WARNING_CLOSED', 'NEEDS_RESPONSE', 'UNDER_REVIEW', 'PREVENTED', 'WON', 'LOST')),
  -- until when the organization can answer
  due_at timestamptz,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index dispute_of_payment on dispute (payment_id);
create index dispute_newest on dispute (opened_at desc, id desc);
create index dispute_open on dispute (due_at) where closed_at is null;

--changeset plenum:stripe-account
-- What Stripe said of the organization's account when it was asked last; no row before that.
create table stripe_account (
  only_one boolean primary key default true check (only_one),
  account text not null,
  charges_enabled boolean not null,
  payouts_enabled boolean not null,
  -- Stripe's names of what it wants to know before it pays out
  due text[] not null,
  disabled_reason text,
  -- the organization has thrown the platform out; it cannot be asked any more
  deauthorized_at timestamptz,
  asked_at timestamptz not null
);

-- Stripe's own list of events has been read up to here.
create table stripe_reading (
  only_one boolean primary key default true check (only_one),
  read_until timestamptz not null
);

-- A sign that the card was not its user's; the organizer may give the money back before the bank asks for it.
alter table payment add column warning text;
alter table payment add column warned_at timestamptz;

create table payout (
  -- Stripe's
  id text primary key,
  amount_minor bigint not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  status text not null check (status in ('PENDING', 'IN_TRANSIT', 'PAID', 'FAILED', 'CANCELED')),
  arrives_at timestamptz not null,
  failure text,
  created_at timestamptz not null
);
create index payout_newest on payout (created_at desc, id desc);

-- What a payout consists of: charges, refunds, disputes, fees, as Stripe's balance has them.
create table payout_entry (
  id text primary key,
  payout_id text not null references payout on delete cascade,
  kind text not null,
  -- of ours, when it is one
  payment_id uuid references payment,
  gross_minor bigint not null,
  fee_minor bigint not null,
  net_minor bigint not null,
  created_at timestamptz not null,
  check (gross_minor - fee_minor = net_minor)
);
create index payout_entry_of_payout on payout_entry (payout_id, created_at, id);
create index payout_entry_of_payment on payout_entry (payment_id);

--changeset plenum:bank-transfer
-- How customers may pay by transfer to the organization's own account; no row while they may not.
create table transfer_terms (
  only_one boolean primary key default true check (only_one),
  allowed boolean not null,
  holder text not null,
  iban text not null,
  bic text,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  days_to_pay int not null,
  -- after the due date, until the seats are given up
  grace_days int not null,
  days_before_event int not null,
  version int not null
);

alter table payment add column method text not null default 'STRIPE' check (method in ('STRIPE', 'TRANSFER'));
-- ISO 11649, what the customer writes on the transfer
alter table payment add column transfer_reference text unique;
alter table payment add column due_on date;
-- By transfer: what has come to the account, and stayed there, but for refunds. Is the sum of the assigned bank entries.
alter table payment add column received_minor bigint not null default 0 check (received_minor >= 0);
alter table payment add check ((method = 'TRANSFER') = (transfer_reference is not null and due_on is not null));
alter table payment add check (method = 'TRANSFER' or received_minor = 0);

create table bank_statement (
  id uuid primary key,
  file_name text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  entries int not null,
  -- that were not known from other statements
  added int not null
);
create index bank_statement_newest on bank_statement (uploaded_at desc, id desc);

-- Money that came to the organization's account, each once, however often and in whatever statements it is told; and what staff wrote down by hand.
create table bank_entry (
  id uuid primary key,
  -- null when it was written down by hand
  statement_id uuid references bank_statement,
  -- IBAN, or empty when the statement does not tell
  account text not null,
  -- the bank's own name of it, or a fingerprint
  key text not null,
  booked_on date not null,
  -- below zero: sent back by hand
  amount_minor bigint not null check (amount_minor <> 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  payer text,
  payer_iban text,
  purpose text not null,
  state text not null check (state in ('NEW', 'ASSIGNED', 'OPEN', 'IGNORED', 'RETURNED')),
  -- why a person has to decide
  reason text check (reason in ('UNKNOWN_REFERENCE', 'SEVERAL_REFERENCES', 'OTHER_CURRENCY', 'TOO_LITTLE', 'TOO_MUCH', 'ALREADY_PAID', 'ORDER_OVER')),
  payment_id uuid references payment,
  note text,
  decided_by text,
  decided_at timestamptz,
  created_at timestamptz not null,
  unique (account, key),
  check ((state = 'OPEN') <= (reason is not null)),
  check ((state = 'ASSIGNED') <= (payment_id is not null))
);
create index bank_entry_newest on bank_entry (created_at desc, id desc);
create index bank_entry_to_decide on bank_entry (created_at desc, id desc) where state = 'OPEN';
create index bank_entry_new on bank_entry (id) where state = 'NEW';
create index bank_entry_of_payment on bank_entry (payment_id) where payment_id is not null;

--changeset plenum:paid-at-the-door
-- Money that staff take, which nobody else tells of; such a payment is written down when it is paid.
alter table payment drop constraint payment_method_check;
alter table payment add constraint payment_method_check check (method in ('STRIPE', 'TRANSFER', 'CASH', 'TERMINAL'));
-- what staff noted, such as the number of the receipt
alter table payment add column note text;
