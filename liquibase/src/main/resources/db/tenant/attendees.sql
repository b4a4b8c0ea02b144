--liquibase formatted sql logicalFilePath:tenant/attendees

--changeset plenum:ticket-key
-- made with an event's first ticket; the private ones are sealed with the installation's key
create table ticket_key (
  event_id uuid primary key,
  -- Ed25519, X.509
  public_key bytea not null,
  private_key_sealed bytea not null,
  -- the tickets' secrets are derived from it
  secret_key_sealed bytea not null
);

--changeset plenum:ticket
create table ticket (
  id uuid primary key,
  event_id uuid not null,
  order_id uuid not null,
  ticket_type_id uuid not null,
  ticket_type_name text not null,
  attendee_name text not null,
  -- whoever owns the address owns the ticket
  attendee_email text not null,
  code text not null unique,
  -- SHA-256 of the secret, which is derived and nowhere stored
  secret_hash bytea not null unique,
  -- counts on when the secret is replaced
  issue int not null default 1,
  status text not null default 'VALID' check (status in ('VALID', 'UNPAID', 'CANCELLED')),
  registered_at timestamptz not null
);
create index ticket_of_order on ticket (order_id);
create index ticket_of_event_by_name on ticket (event_id, lower(attendee_name), id);
create index ticket_by_address on ticket (lower(attendee_email));

--changeset plenum:ticket-answers
-- [{"field", "label", "kind", "values"}]: with the question as it was asked
alter table ticket add column answers jsonb not null default '[]';

--changeset plenum:ticket-passed-on
-- its buyer has given it to somebody else and does not see what lets in any more
alter table ticket add column passed_on boolean not null default false;

-- what let somebody in until the ticket was passed on, so that the door can say why it does not any more
create table ticket_former (
  secret_hash bytea primary key,
  code text not null,
  ticket_id uuid not null references ticket on delete cascade
);
create index ticket_former_code on ticket_former (code);
