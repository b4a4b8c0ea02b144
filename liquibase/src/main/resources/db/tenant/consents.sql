--liquibase formatted sql logicalFilePath:tenant/consents

--changeset plenum:consents
-- what customers are asked to agree to; one that is asked no more stays for the orders that agreed to it
create table consent (
  id uuid primary key,
  -- null asks at every event
  event_id uuid references event on delete cascade,
  name text not null,
  required boolean not null,
  position int not null,
  asked boolean not null default true,
  -- newest of its editions
  edition int not null,
  version int not null default 1
);
create index consent_in_order on consent (event_id, position, id) where asked;

-- a text that was asked never changes
create table consent_edition (
  consent_id uuid not null references consent on delete cascade,
  edition int not null,
  -- [{"language", "text"}]; text is sanitized HTML
  texts jsonb not null,
  created_at timestamptz not null,
  primary key (consent_id, edition)
);

create table order_consent (
  order_id uuid not null,
  consent_id uuid not null,
  edition int not null,
  agreed boolean not null,
  given_at timestamptz not null,
  primary key (order_id, consent_id),
  foreign key (consent_id, edition) references consent_edition
);


--changeset plenum:consents-taken-back
-- what was said stays; from then on it holds no more
alter table order_consent add column taken_back_at timestamptz;
