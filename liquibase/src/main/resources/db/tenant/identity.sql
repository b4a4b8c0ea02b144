--liquibase formatted sql logicalFilePath:tenant/identity

--changeset plenum:member
-- who has been here, as the realm last told it
create table member (
  id uuid primary key,
  name text not null,
  email text not null,
  roles text not null,
  joined_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index member_by_email on member (email, (id::text));

--changeset plenum:invitation
create table invitation (
  id uuid primary key,
  email text not null,
  name text not null,
  roles text not null,
  event_id uuid,
  ticket_id uuid,
  locale text not null,
  -- of the newest mail; the token itself is nowhere
  token_hash bytea not null unique,
  sendings int not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  version int not null
);
create index invitation_unfinished on invitation (email) where accepted_at is null and revoked_at is null;

--changeset plenum:socket-ticket
-- lives for seconds: nothing is lost with it in a crash
create unlogged table socket_ticket (
  hash bytea primary key,
  subject uuid not null,
  name text not null,
  email text,
  roles text not null,
  expires_at timestamptz not null
);

--changeset plenum:member-language
-- what they have chosen; null while they have chosen none
alter table member add language text;
