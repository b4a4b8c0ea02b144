--liquibase formatted sql logicalFilePath:tenant/orders

--changeset plenum:orders
-- Sales insert here under the lock of a quota, so a held order touches few indexes, and there are no foreign keys to rows that all sales would lock.
-- An event or ticket type with anything taken cannot be deleted: its quota keeps it.
create table orders (
  id uuid primary key,
  event_id uuid not null,
  status text not null check (status in ('HELD', 'PENDING', 'PAID', 'EXPIRED', 'CANCELLED', 'REFUNDED', 'PARTIALLY_REFUNDED')),
  currency text not null,
  -- of the reservation's secret; the order's secret is derived and not stored
  secret_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- from here on: since the checkout
  code text,
  buyer jsonb,
  buyer_name text,
  buyer_email text,
  locale text,
  payment_id uuid,
  paid_at timestamptz,
  check (status in ('HELD', 'EXPIRED', 'CANCELLED') or (code is not null and buyer_name is not null and buyer_email is not null))
);
create unique index orders_code on orders (code) where code is not null;
create index orders_open on orders (expires_at) where status in ('HELD', 'PENDING');
create index orders_newest on orders (created_at desc, id desc) where code is not null;
create index orders_of_event on orders (event_id, created_at desc, id desc) where code is not null;
create unique index orders_payment on orders (payment_id) where payment_id is not null;
create index orders_by_mail on orders (lower(buyer_email)) where code is not null;

create table order_line (
  order_id uuid not null references orders on delete cascade,
  position int not null,
  ticket_type_id uuid not null,
  quota_id uuid not null,
  name text not null,
  quantity int not null check (quantity > 0),
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  tax_rate numeric(4, 2) not null,
  -- the tax is contained in the price; per line, half up, see docs/pricing.md
  gross_minor bigint not null generated always as (unit_price_minor * quantity) stored,
  tax_minor bigint not null generated always as (round(unit_price_minor * quantity * tax_rate / (100 + tax_rate))) stored,
  primary key (order_id, position)
);

-- who will use the tickets, in the order of the lines; becomes tickets when the order is paid
create table order_attendee (
  order_id uuid not null references orders on delete cascade,
  position int not null,
  ticket_type_id uuid not null,
  name text not null,
  email text not null,
  primary key (order_id, position)
);

--changeset plenum:order-refund
-- of the line's quantity; seats and tickets of the rest stay
alter table order_line add column cancelled int not null default 0 check (cancelled between 0 and quantity);

-- What an organizer gave back or cancelled. The money's way is in the payment's refund that has this id as its reason; here is what it was for.
create table order_refund (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade,
  -- nothing when only tickets were cancelled
  amount_minor bigint not null check (amount_minor >= 0),
  -- the tickets that were cancelled with it
  tickets uuid[] not null,
  note text,
  made_by text not null,
  created_at timestamptz not null
);
create index order_refund_of_order on order_refund (order_id, created_at);

--changeset plenum:order-answers
-- of the buyer; null is none. See ticket.answers
alter table orders add column answers jsonb;
alter table order_attendee add column answers jsonb not null default '[]';

--changeset plenum:sale-rules
-- what customers may do after they have bought; a row when the organizer has said something
create table sale_rules (
  event_id uuid primary key references event on delete cascade,
  cancellable boolean not null,
  -- of the event's calendar, before the start
  cancel_days_before int not null check (cancel_days_before >= 0),
  -- of what is left of the payment, rounded down; of it the fee is kept
  refund_percent int not null check (refund_percent between 0 and 100),
  fee_minor bigint not null check (fee_minor >= 0),
  version int not null
);

--changeset plenum:order-promo
-- What promo codes take off one ticket of the line, as [{"code": …, "minor": …}]; the price before them is the unit price and these.
alter table order_line add column reductions jsonb not null default '[]';

-- The codes of an order. They count in promo_code as long as the order's seats are taken.
create table order_promo (
  order_id uuid not null references orders on delete cascade,
  promo_code_id uuid not null references promo_code on delete cascade,
  given_minor bigint not null check (given_minor >= 0),
  primary key (order_id, promo_code_id)
);
create index order_promo_of_code on order_promo (promo_code_id);

--changeset plenum:sale-rules-of-changes
-- of names, answers and holders of tickets; changes_until: null for the start of the event
alter table sale_rules add column changes_allowed boolean not null default true, add column changes_until timestamptz;

--changeset plenum:ticket-transfer
-- a ticket offered to somebody, who has the token
create table ticket_transfer (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade,
  ticket_id uuid not null,
  token_hash bytea not null unique,
  to_name text not null,
  to_email text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- accepted, withdrawn, or offered anew
  ended_at timestamptz
);
create unique index ticket_transfer_open on ticket_transfer (ticket_id) where ended_at is null;
create index ticket_transfer_of_order on ticket_transfer (order_id);

-- what became of a ticket, for the order's history
create table ticket_change (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade,
  ticket_id uuid not null,
  transferred boolean not null,
  name_before text not null,
  name_after text not null,
  made_by text not null,
  made_at timestamptz not null
);
create index ticket_change_of_order on ticket_change (order_id, made_at);
create index ticket_change_of_ticket on ticket_change (ticket_id);

--changeset plenum:order-approval
-- Orders that an organizer has to approve take no seats while they are REQUESTED. An APPROVED one holds them until it is paid or its time is over.
alter table orders drop constraint orders_status_check;
alter table orders add constraint orders_status_check
  check (status in ('HELD', 'PENDING', 'PAID', 'EXPIRED', 'CANCELLED', 'REFUNDED', 'PARTIALLY_REFUNDED', 'REQUESTED', 'APPROVED', 'DECLINED'));
-- as its ticket types were when it was reserved
alter table orders add column approval boolean not null default false;
create index orders_asked on orders (expires_at) where status in ('REQUESTED', 'APPROVED');

-- what was asked for, and what the organizer said
create table order_request (
  order_id uuid primary key references orders on delete cascade,
  event_id uuid not null,
  asked_at timestamptz not null,
  approved boolean,
  decided_at timestamptz,
  decided_by text,
  -- told to who asked
  reason text,
  check ((approved is null) = (decided_at is null) and (decided_by is null) = (decided_at is null))
);
create index order_request_of_event on order_request (event_id, asked_at, order_id);

--changeset plenum:orders-of-days
-- Sales reports look at days. Orders come in the order of their time, so that a block range is enough and costs a hold next to nothing.
create index orders_created on orders using brin (created_at);
create index orders_paid on orders (event_id, paid_at) where paid_at is not null;

--changeset plenum:door-sale
-- Sales of the box office by the name that their form gave them, so that one that is sent twice is made once.
create table door_sale (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade
);
create index door_sale_of_order on door_sale (order_id);
