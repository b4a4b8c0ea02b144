--liquibase formatted sql logicalFilePath:platform/rest

--changeset plenum:idempotency
-- as in every organization's schema, for requests that belong to none
create table idempotent_request (
  caller text not null,
  key text not null,
  fingerprint bytea not null,
  started_at timestamptz not null default now(),
  status int,
  headers jsonb,
  body text,
  primary key (caller, key)
);
create index idempotent_request_age on idempotent_request (started_at);
grant select, insert, update, delete on idempotent_request to platform;
