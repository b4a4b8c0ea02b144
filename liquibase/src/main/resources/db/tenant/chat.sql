--liquibase formatted sql logicalFilePath:tenant/chat

--changeset plenum:channel
create table channel (
  id uuid primary key,
  kind text not null check (kind in ('LOBBY')),
  -- the event whose people may come in
  event_id uuid not null,
  -- of the newest message; messages are numbered 1, 2, 3 … without a gap
  seq bigint not null default 0 check (seq >= 0),
  created_at timestamptz not null
);
create unique index channel_lobby on channel (event_id) where kind = 'LOBBY';

--changeset plenum:message
create table message (
  channel_id uuid not null references channel on delete cascade,
  seq bigint not null check (seq > 0),
  id uuid not null unique,
  author_id uuid not null,
  -- as it was when it was written
  author_name text not null,
  -- what the sender called it: the same again is the same message
  client_id uuid not null,
  reply_to uuid references message (id),
  -- empty once it was deleted
  text text not null check (length(text) <= 4000),
  at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  version int not null default 1,
  primary key (channel_id, seq),
  unique (channel_id, author_id, client_id)
);
create index message_reply on message (reply_to) where reply_to is not null;

--changeset plenum:reaction
create table reaction (
  message_id uuid not null references message (id) on delete cascade,
  person_id uuid not null,
  emoji text not null check (length(emoji) <= 32),
  at timestamptz not null,
  primary key (message_id, person_id, emoji)
);

--changeset plenum:read-mark
-- how far each person has read
create table read_mark (
  channel_id uuid not null references channel on delete cascade,
  person_id uuid not null,
  seq bigint not null check (seq >= 0),
  at timestamptz not null,
  primary key (channel_id, person_id)
);
