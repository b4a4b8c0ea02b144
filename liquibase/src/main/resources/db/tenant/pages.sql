--liquibase formatted sql logicalFilePath:tenant/pages

--changeset plenum:pages
create table text_page (
  id uuid primary key,
  -- null for a page of the organization
  event_id uuid references event on delete cascade,
  slug text not null check (slug ~ '^[a-z0-9-]{1,60}$'),
  kind text not null check (kind in ('PAGE', 'INTRODUCTION', 'IMPRINT', 'PRIVACY', 'TERMS')),
  menu text not null check (menu in ('HEADER', 'FOOTER', 'NONE')),
  position int not null,
  published boolean not null,
  -- unlisted pages are for whoever knows the address
  listed boolean not null,
  -- in which it is read by those who speak none of its languages
  language text not null,
  changed_at timestamptz not null,
  version int not null default 1,
  unique nulls not distinct (event_id, slug),
  check (event_id is null or kind = 'PAGE')
);
create unique index text_page_one_of_a_kind on text_page (kind) where kind <> 'PAGE';

create table text_page_text (
  page_id uuid not null references text_page on delete cascade,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  title text not null,
  -- HTML, sanitized before it came here
  body text not null,
  primary key (page_id, language)
);

--changeset plenum:questions
-- questions with their answers are texts of an event like its pages, but stand together on the event's own page
alter table text_page drop constraint text_page_kind_check, drop constraint text_page_check;
alter table text_page
  add check (kind in ('PAGE', 'QUESTION', 'INTRODUCTION', 'IMPRINT', 'PRIVACY', 'TERMS')),
  add check (case when event_id is null then kind <> 'QUESTION' else kind in ('PAGE', 'QUESTION') end);
drop index text_page_one_of_a_kind;
create unique index text_page_one_of_a_kind on text_page (kind) where kind not in ('PAGE', 'QUESTION');
