--liquibase formatted sql logicalFilePath:tenant/invoicing

--changeset plenum:invoicing
-- who the organization is on its invoices; one row, or none while nothing was said
create table invoicing (
  one boolean primary key default true check (one),
  electronic boolean not null,
  name text,
  street text,
  postal_code text,
  city text,
  country text,
  vat_id text,
  tax_number text,
  registration text,
  exemption text,
  version int not null
);
