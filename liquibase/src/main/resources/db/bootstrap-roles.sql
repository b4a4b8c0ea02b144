-- Login roles of a PostgreSQL server for Plenum; run once per server by a superuser.
-- Parameters (psql variables): app_password, platform_password, provisioner_password.

-- Tenants' connections. It inherits nothing: without SET ROLE to a tenant's role it sees no table at all.
CREATE ROLE app LOGIN NOINHERIT PASSWORD :'app_password';
ALTER ROLE app SET search_path = "$user";

-- The platform's own tables (organizations, jobs, processed webhooks).
CREATE ROLE platform LOGIN PASSWORD :'platform_password';
ALTER ROLE platform SET search_path = platform;

-- Creates schemas and roles of tenants and runs all DDL.
CREATE ROLE provisioner LOGIN CREATEROLE PASSWORD :'provisioner_password';
