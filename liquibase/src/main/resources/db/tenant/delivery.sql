--liquibase formatted sql logicalFilePath:tenant/delivery

--changeset plenum:mail
-- mail that was asked for, and what became of it
create table mail (
  id uuid primary key,
  kind text not null,
  -- of a kind and reference one mail is ever sent
  reference text not null,
  to_address text not null,
  to_name text not null,
  -- sealed with the installation's key, erased when the mail has ended
  arguments_sealed bytea,
  -- local part, made of kind and reference
  message_id text not null,
  -- DROPPED: there was nothing left to say; REFUSED: there is no such recipient
  state text not null default 'QUEUED' check (state in ('QUEUED', 'SENDING', 'SENT', 'DROPPED', 'REFUSED')),
  attempts int not null default 0,
  created_at timestamptz not null,
  ended_at timestamptz,
  unique (kind, reference)
);
create index mail_unfinished on mail (created_at) where state in ('QUEUED', 'SENDING');
