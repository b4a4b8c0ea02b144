--liquibase formatted sql logicalFilePath:tenant/sponsors

--changeset plenum:sponsors
create table sponsor_tier (
  id uuid primary key,
  event_id uuid not null references event on delete cascade,
  name text not null,
  -- how large its logos are shown
  size text not null check (size in ('LARGE', 'MEDIUM', 'SMALL')),
  position int not null,
  version int not null default 1
);
create index sponsor_tier_in_order on sponsor_tier (event_id, position, id);

create table sponsor (
  id uuid primary key,
  event_id uuid not null references event on delete cascade,
  tier_id uuid not null references sponsor_tier,
  name text not null,
  url text check (url ~ '^https?://'),
  position int not null,
  logo bytea,
  logo_type text,
  -- changes with the logo
  logo_digest text,
  version int not null default 1,
  check ((logo is null) = (logo_type is null) and (logo is null) = (logo_digest is null))
);
create index sponsor_in_order on sponsor (event_id, position, id);
create index sponsor_of_tier on sponsor (tier_id);
