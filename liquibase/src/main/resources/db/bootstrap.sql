-- Rights in a new Plenum database; run once in it by a superuser, after bootstrap-roles.sql.
-- Parameter (psql variable): database, the name of the database.

REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO app, platform;
GRANT CONNECT, CREATE, TEMPORARY ON DATABASE :"database" TO provisioner;

-- Nothing of ours lives in "public", and nobody may leave anything there.
REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA platform AUTHORIZATION provisioner;
GRANT USAGE ON SCHEMA platform TO platform;
ALTER DEFAULT PRIVILEGES FOR ROLE provisioner IN SCHEMA platform GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO platform;
ALTER DEFAULT PRIVILEGES FOR ROLE provisioner IN SCHEMA platform GRANT USAGE, SELECT ON SEQUENCES TO platform;
