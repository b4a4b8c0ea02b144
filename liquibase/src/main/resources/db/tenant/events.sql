--liquibase formatted sql logicalFilePath:tenant/events

--changeset plenum:event
create table event (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9-]{3,40}$'),
  name text not null,
  tagline text,
  format text not null check (format in ('IN_PERSON', 'VIRTUAL', 'HYBRID')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- IANA name
  time_zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  visibility text not null check (visibility in ('PUBLIC', 'UNLISTED', 'INVITATION')),
  venue text,
  capacity int check (capacity > 0),
  description text,
  features jsonb not null default '{}',
  status text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED')),
  created_at timestamptz not null,
  version int not null default 1
);
create index event_by_start on event (starts_at desc, id desc);

--changeset plenum:event-venue
-- where the venue is, beside its name; a row when something is known
create table event_venue (
  event_id uuid primary key references event on delete cascade,
  address text,
  latitude numeric(8, 6) check (latitude between -90 and 90),
  longitude numeric(9, 6) check (longitude between -180 and 180),
  version int not null,
  check ((latitude is null) = (longitude is null))
);

--changeset plenum:event-languages
-- language: of the texts as they stand in the columns, and of everything else about the event. translations: {"de": {"name": "…"}}, see ADR 15
alter table event add language text not null default 'en', add translations jsonb not null default '{}';

--changeset plenum:event-look
-- the look of an event goes with it
alter table event_branding add foreign key (event_id) references event on delete cascade;
alter table brand_file add foreign key (event_id) references event on delete cascade;
