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
