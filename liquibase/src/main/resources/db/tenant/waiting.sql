--liquibase formatted sql logicalFilePath:tenant/waiting

--changeset plenum:waiting-list
-- how an event's waiting list works; a row when the organizer has said something
create table waiting_list (
  event_id uuid primary key references event on delete cascade,
  open boolean not null,
  policy text not null check (policy in ('FIRST_COME', 'LOTTERY', 'PRIORITY')),
  offer_hours int not null check (offer_hours > 0),
  -- addresses and @domains, one a line, of those who come first where the policy says so
  preferred text not null,
  version int not null
);

-- Somebody who waits for seats of a ticket type, or did. What those who wait want is counted in ticket_wait.
create table waiting_entry (
  id uuid primary key,
  event_id uuid not null references event on delete cascade,
  ticket_type_id uuid not null references ticket_type on delete cascade,
  seats int not null check (seats > 0),
  name text not null,
  email text not null,
  locale text not null,
  status text not null check (status in ('WAITING', 'OFFERED', 'BOUGHT', 'LAPSED', 'LEFT', 'REMOVED')),
  preferred boolean not null,
  -- drawn when seats are free: whoever comes later is drawn in a later round
  round int,
  lot uuid,
  -- how many have been served who came later in the line; it has a bound
  passes int not null default 0,
  joined_at timestamptz not null,
  -- the reservation that was made for them
  order_id uuid,
  offered_until timestamptz,
  ended_at timestamptz,
  check (status not in ('OFFERED', 'BOUGHT', 'LAPSED') or (order_id is not null and offered_until is not null))
);
create unique index waiting_entry_once on waiting_entry (ticket_type_id, lower(email)) where status in ('WAITING', 'OFFERED');
create index waiting_entry_of_event on waiting_entry (event_id, id);
create index waiting_entry_of_type on waiting_entry (ticket_type_id, id) where status = 'WAITING';
create unique index waiting_entry_of_order on waiting_entry (order_id) where order_id is not null;
