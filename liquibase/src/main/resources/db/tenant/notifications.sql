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
