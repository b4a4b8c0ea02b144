--liquibase formatted sql logicalFilePath:tenant/notifications

--changeset plenum:invoice
-- the last number drawn in each year; drawn in the transaction that makes an order paid, so that none is missing
create table invoice_series (
  year int primary key,
  last int not null
);

create table invoice (
  id uuid primary key,
  order_id uuid not null unique references orders,
  number text not null unique,
  issued_at timestamptz not null,
  -- as issued: seller, buyer, lines
  content jsonb not null
);

--changeset plenum:credit-note
create table credit_note_series (
  year int primary key,
  last int not null
);

-- what takes back a part of an order's invoice; written in the transaction that records that money went back
create table credit_note (
  id uuid primary key,
  order_id uuid not null references orders,
  number text not null unique,
  issued_at timestamptz not null,
  -- gross; less than nothing when a refund failed after it had been credited
  amount_minor bigint not null check (amount_minor <> 0),
  -- as issued, like an invoice
  content jsonb not null
);
create index credit_note_of_order on credit_note (order_id, issued_at);

-- what had gone back before there were credit notes
alter table invoice add column refunded_before_minor bigint not null default 0;
update invoice i set refunded_before_minor = p.refunded_minor from orders o join payment p on p.id = o.payment_id where o.id = i.order_id;

--changeset plenum:credit-notes-of-days
create index credit_note_issued on credit_note (issued_at);
