--liquibase formatted sql logicalFilePath:tenant/tickets

--changeset plenum:quota
-- What is scarce. A ticket type has a quota; when the event's capacity is bounded, the event has one too (under the event's own id) and the types' lie within it.
create table quota (
  id uuid primary key,
  event_id uuid not null references event on delete cascade,
  within uuid references quota,
  -- null: no bound
  capacity int check (capacity >= 0),
  -- held, being paid or sold
  taken int not null default 0 check (taken >= 0 and (capacity is null or taken <= capacity)),
  sold int not null default 0 check (sold between 0 and taken)
) with (fillfactor = 50);
create index quota_of_event on quota (event_id);

create table ticket_type (
  id uuid primary key,
  event_id uuid not null references event on delete cascade,
  quota_id uuid not null references quota,
  code text not null,
  name text not null,
  description text,
  -- gross, tax included, in the event's currency
  price_minor bigint not null check (price_minor >= 0),
  tax_rate numeric(4, 2) not null check (tax_rate between 0 and 50),
  sales_start_at timestamptz,
  sales_end_at timestamptz,
  min_per_order int not null check (min_per_order >= 1),
  max_per_order int not null check (max_per_order between min_per_order and 20),
  visibility text not null check (visibility in ('PUBLIC', 'BY_CODE', 'BY_GROUP')),
  position int not null,
  created_at timestamptz not null,
  version int not null default 1,
  unique (event_id, code),
  check (sales_end_at > sales_start_at)
);

--changeset plenum:ticket-type-languages
alter table ticket_type add translations jsonb not null default '{}';

--changeset plenum:ticket-type-tax-on-top
-- false: the price is net, and the tax of each ticket comes on top
alter table ticket_type add tax_included boolean not null default true;

--changeset plenum:shared-quota
-- With a name: one that organizers have made for several ticket types. It lies within none; what is taken of its types counts in it, too.
alter table quota add name text;
alter table quota add version int not null default 1;
-- A ticket type may have several. Who changes these rows has locked the table quota, so sales find in them what they have locked.
create table quota_ticket_type (
  ticket_type_id uuid not null references ticket_type on delete cascade,
  quota_id uuid not null references quota on delete cascade,
  primary key (ticket_type_id, quota_id)
);
create index quota_ticket_type_of_quota on quota_ticket_type (quota_id);

--changeset plenum:ticket-type-group
-- Who is offered a ticket type whose visibility is BY_GROUP. A group with any cannot be deleted.
create table ticket_type_group (
  ticket_type_id uuid not null references ticket_type on delete cascade,
  group_id uuid not null references person_group,
  primary key (ticket_type_id, group_id)
);
create index ticket_type_group_of_group on ticket_type_group (group_id);

--changeset plenum:ticket-wait
-- Seats that those on a waiting list want of a ticket type; so many of what is left are kept for them. A table of its own: a ticket type is locked before its quota, this after it.
create table ticket_wait (
  ticket_type_id uuid primary key references ticket_type on delete cascade,
  event_id uuid not null,
  seats int not null check (seats >= 0)
);
create index ticket_wait_of_event on ticket_wait (event_id) where seats > 0;

--changeset plenum:ticket-type-approval
-- true: an order with one of these is a request until an organizer approves it
alter table ticket_type add approval boolean not null default false;

--changeset plenum:ticket-type-add-on
-- Of an add-on: how many of it may be bought with each ticket that it comes with.
alter table ticket_type add per_main int check (per_main > 0);
-- With which ticket types; none is with all that are no add-ons. A type that has add-ons cannot be deleted.
create table ticket_type_main (
  ticket_type_id uuid not null references ticket_type on delete cascade,
  main_id uuid not null references ticket_type,
  primary key (ticket_type_id, main_id),
  check (ticket_type_id <> main_id)
);
create index ticket_type_main_of_main on ticket_type_main (main_id);

--changeset plenum:ticket-type-bundle
-- Of a bundle: which tickets one of it gives. It has no seats of its own; they are taken from the quotas of what it gives. A type that is in a bundle cannot be deleted.
alter table ticket_type add bundle boolean not null default false;
create table ticket_type_part (
  bundle_id uuid not null references ticket_type on delete cascade,
  part_id uuid not null references ticket_type,
  quantity int not null check (quantity > 0),
  primary key (bundle_id, part_id),
  check (bundle_id <> part_id)
);
create index ticket_type_part_of_part on ticket_type_part (part_id);
