--liquibase formatted sql logicalFilePath:tenant/languages

--changeset plenum:spoken-languages
-- in which languages the organization speaks; while there is no row, in all that the platform knows
create table spoken_languages (
  only_row boolean primary key default true check (only_row),
  active text[] not null check (cardinality(active) > 0),
  main text not null check (main = any(active)),
  version int not null
);
