--liquibase formatted sql logicalFilePath:tenant/agenda

--changeset plenum:agenda
-- one row per event that has an agenda; its lock makes imports take turns, its version names what readers keep
create table agenda (
  event_id uuid primary key,
  version int not null default 1,
  imported_at timestamptz
);

create table agenda_track (
  id uuid primary key,
  event_id uuid not null references agenda on delete cascade,
  name text not null,
  color text check (color ~ '^#[0-9a-f]{6}$'),
  position int not null,
  unique (event_id, name)
);

create table agenda_room (
  id uuid primary key,
  event_id uuid not null references agenda on delete cascade,
  name text not null,
  position int not null,
  unique (event_id, name)
);

create table agenda_speaker (
  id uuid primary key,
  event_id uuid not null references agenda on delete cascade,
  -- of the file that it came from
  source_key text,
  name text not null,
  unique (event_id, source_key)
);
create index agenda_speaker_by_name on agenda_speaker (event_id, lower(name), id);

create table agenda_session (
  id uuid primary key,
  event_id uuid not null references agenda on delete cascade,
  -- of the file that it came from, and a hash of what it said there
  source_key text,
  source_hash text,
  day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at >= starts_at),
  title text not null,
  subtitle text,
  summary text not null,
  description text not null,
  kind text,
  language text,
  track_id uuid references agenda_track,
  room_id uuid references agenda_room,
  url text check (url like 'https://%'),
  -- [{"title", "url"}]
  links jsonb not null default '[]',
  unique (event_id, source_key)
);
create index agenda_session_in_order on agenda_session (event_id, starts_at, id);
create index agenda_session_of_track on agenda_session (track_id);
create index agenda_session_of_room on agenda_session (room_id);

create table agenda_session_speaker (
  session_id uuid not null references agenda_session on delete cascade,
  speaker_id uuid not null references agenda_speaker on delete cascade,
  position int not null,
  primary key (session_id, speaker_id)
);
create index agenda_session_speaker_back on agenda_session_speaker (speaker_id);

--changeset plenum:agenda-speaker-profiles
alter table agenda_speaker
  add role text,
  add biography text,
  -- the organizer's order; those who have none follow by name
  add position int not null default 1000000,
  add photo bytea,
  add photo_type text,
  -- changes with the photo
  add photo_digest text,
  add version int not null default 1,
  add check ((photo is null) = (photo_type is null) and (photo is null) = (photo_digest is null));
create index agenda_speaker_in_order on agenda_speaker (event_id, position, lower(name), id);

--changeset plenum:agenda-languages
-- version: for optimistic locking
alter table agenda_session add translations jsonb not null default '{}', add version int not null default 1;
alter table agenda_track add translations jsonb not null default '{}', add version int not null default 1;
alter table agenda_room add translations jsonb not null default '{}', add version int not null default 1;

--changeset plenum:agenda-speaker-languages
alter table agenda_speaker add translations jsonb not null default '{}';

--changeset plenum:agenda-stars
-- what people want to see; the account is the identity server's
create table agenda_star (
  person_id uuid not null,
  session_id uuid not null references agenda_session on delete cascade,
  starred_at timestamptz not null,
  primary key (person_id, session_id)
);
create index agenda_star_of_session on agenda_star (session_id);
