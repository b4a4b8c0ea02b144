package org.plenum.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Makes, upgrades and drops the schemas and roles of organizations, with the login that may. */
@ApplicationScoped
public class Schemas {
    private static final Logger LOG = Logger.getLogger(Schemas.class.getName());
    /** What {@link Tenant#schemaOf} can give; identifiers cannot be parameters, so nothing else ever gets into a statement. */
    private static final Pattern SCHEMA = Pattern.compile("t_[a-z0-9_]{2,32}");

    @Resource(lookup = "java:app/jdbc/provisioner")
    private DataSource provisioner;

    @Inject
    SchemaScripts scripts;

    @Inject
    PlatformSql platform;

    /** Brings the platform's schema and then every organization's up to date. */
    public void updateAll() {
        scripts.updatePlatform();
        record Lagging(String slug, String version) {}
        String newest = scripts.newestVersion();
        List<Lagging> lagging = platform.with(handle -> handle.createQuery(
                        "select slug, schema_version from organization where schema_version <> :newest and state <> 'CLOSED' order by schema_version, slug")
                .bind("newest", newest)
                .map((row, context) -> new Lagging(row.getString(1), row.getString(2)))
                .list());
        for (Lagging organization : lagging) {
            String schema = Tenant.schemaOf(organization.slug());
            apply(organization.slug(), scripts.delta(organization.version(), schema), newest);
        }
        if (!lagging.isEmpty()) {
            LOG.info(() -> "schemas.upgraded count=" + lagging.size() + " version=" + newest);
        }
    }

    /** How many organizations that are set up have a schema older than this version of ours. */
    public long lagging() {
        String newest = scripts.newestVersion();
        return platform.with(handle -> handle.createQuery(
                        "select count(*) from organization where schema_version <> :newest and state not in ('PROVISIONING', 'CLOSED')")
                .bind("newest", newest)
                .mapTo(Long.class)
                .one());
    }

    /** Makes role and schema of an organization if they are not there yet; repeatable. */
    public void create(String slug) {
        apply(slug, scripts.creation(), scripts.newestVersion());
    }

    private void apply(String slug, String script, String version) {
        String schema = checked(Tenant.schemaOf(slug));
        try (Connection connection = provisioner.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                if (version.equals(versionOf(connection, slug))) {
                    return;
                }
                if (!exists(connection, schema)) {
                    statement.execute("create role " + schema + " nologin in role tenant");
                    statement.execute("grant " + schema + " to app");
                    statement.execute("create schema " + schema);
                    statement.execute("grant usage on schema " + schema + " to " + schema);
                    statement.execute("alter default privileges in schema " + schema
                            + " grant select, insert, update, delete on tables to " + schema);
                    statement.execute(
                            "alter default privileges in schema " + schema + " grant usage on sequences to " + schema);
                }
                statement.execute("set local search_path to " + schema);
                statement.execute(script);
                try (var update = connection.prepareStatement(
                        "update platform.organization set schema_version = ? where slug = ?")) {
                    update.setString(1, version);
                    update.setString(2, slug);
                    update.execute();
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new SchemaScripts.SchemaUpdateFailed(schema, failure);
        }
    }

    private static String versionOf(Connection connection, String slug) throws SQLException {
        // The row lock makes two provisioners of the same organization take turns.
        try (var query = connection.prepareStatement(
                "select schema_version from platform.organization where slug = ? for update")) {
            query.setString(1, slug);
            try (var rows = query.executeQuery()) {
                String version = rows.next() ? rows.getString(1) : null;
                return version == null ? "" : version;
            }
        }
    }

    private static boolean exists(Connection connection, String schema) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_namespace where nspname = ?")) {
            query.setString(1, schema);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String checked(String schema) {
        if (!SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException("Not the schema of an organization: " + schema);
        }
        return schema;
    }
}
