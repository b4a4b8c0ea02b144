--liquibase formatted sql logicalFilePath:platform/tenancy

--changeset plenum:organization
create table organization (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,30}[a-z0-9]$' and slug !~ '--'),
  name text not null,
  state text not null check (state in ('PROVISIONING', 'ACTIVE', 'SUSPENDED', 'CLOSING', 'CLOSED')),
  -- the database that holds the organization's schema; one for now
  placement text not null default 'primary',
  schema_version text,
  owner_name text not null,
  owner_email text not null,
  -- what the form asked for and provisioning applies: colours and fonts
  setup jsonb not null default '{}',
  -- encrypted with the platform's key
  web_client_secret bytea,
  provisioner_secret bytea,
  stripe_account text,
  created_at timestamptz not null,
  version int not null default 1
);
create index organization_by_name on organization (lower(name), id);
-- the same schema name for two slugs would be a hole in the wall
create unique index organization_schema on organization (replace(slug, '-', '_'));

create table provisioning_step (
  organization_id uuid not null references organization,
  name text not null,
  position int not null,
  started_at timestamptz,
  finished_at timestamptz,
  -- stable code of what went wrong last, never a message with data in it
  failure text,
  primary key (organization_id, name)
);
