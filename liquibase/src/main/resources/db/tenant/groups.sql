--liquibase formatted sql logicalFilePath:tenant/groups

--changeset plenum:person-group
create table person_group (
  id uuid primary key,
  name text not null,
  version int not null default 1
);
create table person_group_member (
  -- in small letters: a mail address, or an @ and a domain for all who have an address there
  address text not null,
  group_id uuid not null references person_group on delete cascade,
  primary key (address, group_id)
);
create index person_group_member_of_group on person_group_member (group_id);
