--liquibase formatted sql logicalFilePath:tenant/branding

--changeset plenum:branding
create table branding (
  -- there is one look
  only_row boolean primary key default true check (only_row),
  name text not null,
  primary_color text not null check (primary_color ~ '^#[0-9a-f]{6}$'),
  accent_color text not null check (accent_color ~ '^#[0-9a-f]{6}$'),
  heading_font text not null,
  body_font text not null,
  radius_px int not null check (radius_px between 0 and 24),
  hero_layout text not null,
  hero_art text not null,
  logo bytea,
  logo_type text,
  logo_digest text,
  mail_sender_name text not null,
  footer text,
  version int not null,
  check ((logo is null) = (logo_type is null) and (logo is null) = (logo_digest is null))
);

--changeset plenum:branding-choices
alter table branding
  add column header_style text not null default 'PLAIN',
  -- null leaves the shade derived
  add column button_color text check (button_color ~ '^#[0-9a-f]{6}$'),
  add column button_text_color text check (button_text_color ~ '^#[0-9a-f]{6}$'),
  add column link_color text check (link_color ~ '^#[0-9a-f]{6}$'),
  add column header_color text check (header_color ~ '^#[0-9a-f]{6}$'),
  add column header_text_color text check (header_text_color ~ '^#[0-9a-f]{6}$'),
  add column reply_to text,
  add column imprint_url text,
  add column privacy_url text,
  add column terms_url text,
  alter column mail_sender_name drop not null;
-- what one event has of its own; null is as the organization has it
create table event_branding (
  event_id uuid primary key,
  name text,
  primary_color text check (primary_color ~ '^#[0-9a-f]{6}$'),
  accent_color text check (accent_color ~ '^#[0-9a-f]{6}$'),
  button_color text check (button_color ~ '^#[0-9a-f]{6}$'),
  button_text_color text check (button_text_color ~ '^#[0-9a-f]{6}$'),
  link_color text check (link_color ~ '^#[0-9a-f]{6}$'),
  header_color text check (header_color ~ '^#[0-9a-f]{6}$'),
  header_text_color text check (header_text_color ~ '^#[0-9a-f]{6}$'),
  heading_font text,
  body_font text,
  radius_px int check (radius_px between 0 and 24),
  hero_layout text,
  hero_art text,
  header_style text,
  mail_sender_name text,
  reply_to text,
  footer text,
  imprint_url text,
  privacy_url text,
  terms_url text,
  version int not null
);
create table brand_file (
  -- null is the organization's own
  event_id uuid,
  slot text not null check (slot in ('LOGO', 'LOGO_DARK', 'FAVICON', 'HEADING_FONT', 'BODY_FONT')),
  media_type text not null,
  digest text not null,
  bytes bytea not null,
  unique nulls not distinct (event_id, slot)
);
insert into brand_file (slot, media_type, digest, bytes)
select 'LOGO', logo_type, logo_digest, logo from branding where logo is not null;
alter table branding drop column logo, drop column logo_type, drop column logo_digest;
