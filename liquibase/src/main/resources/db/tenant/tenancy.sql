--liquibase formatted sql logicalFilePath:tenant/tenancy

--changeset plenum:idempotency
-- first answers of requests that carried an Idempotency-Key, for 24 hours
create table idempotent_request (
  caller text not null,
  key text not null,
  -- of method, path and body
  fingerprint bytea not null,
  started_at timestamptz not null default now(),
  -- null while the first request still runs
  status int,
  headers jsonb,
  body text,
  primary key (caller, key)
);
create index idempotent_request_age on idempotent_request (started_at);
