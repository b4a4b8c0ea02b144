#!/bin/bash
# Roles and databases of a new server, with the passwords from the mounted secrets.
set -euo pipefail
secret() { cat "/run/secrets/$1"; }
psql=(psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER")
"${psql[@]}" -d postgres -v app_password="$(secret plenum.db.app.password)" -v platform_password="$(secret plenum.db.platform.password)" \
  -v provisioner_password="$(secret plenum.db.provisioner.password)" -f /bootstrap/bootstrap-roles.sql
"${psql[@]}" -d postgres -v password="$(secret keycloak_db_password)" <<'SQL'
CREATE ROLE keycloak LOGIN PASSWORD :'password';
CREATE DATABASE keycloak OWNER keycloak;
CREATE DATABASE plenum;
SQL
"${psql[@]}" -d plenum -v database=plenum -f /bootstrap/bootstrap.sql
