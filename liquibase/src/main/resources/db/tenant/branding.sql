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
