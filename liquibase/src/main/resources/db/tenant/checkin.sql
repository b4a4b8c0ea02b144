--liquibase formatted sql logicalFilePath:tenant/checkin

--changeset plenum:check-in
-- every scan, with the answer it was given
create table check_in (
  id uuid primary key,
  event_id uuid not null,
  -- null when the scan was of nothing known
  ticket_id uuid references ticket,
  result text not null check (result in ('ADMITTED', 'ALREADY_ADMITTED', 'NOT_PAID', 'CANCELLED', 'WRONG_EVENT', 'UNKNOWN')),
  gate text,
  -- by the scanner's clock
  scanned_at timestamptz not null,
  received_at timestamptz not null default now(),
  nonce text not null,
  staff_id uuid,
  undone_at timestamptz,
  undone_by uuid,
  unique (event_id, nonce),
  check (result <> 'ADMITTED' or ticket_id is not null)
);
-- a ticket is let in once, whatever happens at the same time
create unique index check_in_once on check_in (ticket_id) where result = 'ADMITTED' and undone_at is null;
create index check_in_latest on check_in (event_id, id desc);
create index check_in_admitted on check_in (event_id) where result = 'ADMITTED' and undone_at is null;

--changeset plenum:check-in-former
-- refused because the code was the ticket's before it went to somebody else
alter table check_in add column former boolean not null default false;
