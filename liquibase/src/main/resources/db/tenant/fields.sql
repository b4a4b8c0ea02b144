--liquibase formatted sql logicalFilePath:tenant/fields

--changeset plenum:custom-field
-- what an event asks at the check-out beside name and address; answers keep the question, so a field may go
create table custom_field (
  id uuid primary key,
  event_id uuid not null references event on delete cascade,
  label text not null,
  hint text,
  -- label, hint and choices (one per line) in other languages
  translations jsonb not null,
  kind text not null,
  asked text not null check (asked in ('BUYER', 'ATTENDEE')),
  required boolean not null,
  choices jsonb not null,
  -- empty for all
  ticket_types uuid[] not null,
  position int not null,
  version int not null
);
create index custom_field_of_event on custom_field (event_id, position, id);
