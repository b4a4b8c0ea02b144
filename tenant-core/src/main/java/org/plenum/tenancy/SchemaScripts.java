package org.plenum.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.UpdateSqlCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Turns the changelogs into SQL scripts once, so that a new organization costs one round trip instead of one Liquibase run. The scripts also write
 * Liquibase's own bookkeeping, so Liquibase itself agrees with the result.
 */
@ApplicationScoped
public class SchemaScripts {
    private static final String TENANT_CHANGELOG = "db/tenant/changelog.xml";
    private static final String PLATFORM_CHANGELOG = "db/platform/changelog.xml";
    private static final String PLACEHOLDER = "plenum_template";

    @Resource(lookup = "java:app/jdbc/provisioner")
    private DataSource provisioner;

    private final Map<String, String> scripts = new ConcurrentHashMap<>();
    private volatile @Nullable String version;

    /** Brings schema {@code platform} up to date with Liquibase, which takes its lock: several nodes may start at once. */
    void updatePlatform() {
        try (Connection connection = provisioner.getConnection()) {
            try (PreparedStatement create = connection.prepareStatement("create schema if not exists platform")) {
                create.execute();
            }
            liquibase(connection, "platform", PLATFORM_CHANGELOG, null);
        } catch (SQLException | LiquibaseException failure) {
            throw new SchemaUpdateFailed("platform", failure);
        }
    }

    /** Identifies the newest state of the tenant changelog: a hash of its whole script. */
    String newestVersion() {
        String known = version;
        if (known == null) {
            known = hash(creation());
            version = known;
        }
        return known;
    }

    /** Everything for an empty schema. */
    String creation() {
        return scripts.computeIfAbsent("", fresh -> scriptFor(PLACEHOLDER));
    }

    /** What a schema of an older version lacks, found with Liquibase on one of them (the canary). */
    String delta(String fromVersion, String canarySchema) {
        return scripts.computeIfAbsent(fromVersion, from -> scriptFor(canarySchema));
    }

    private String scriptFor(String schema) {
        try (Connection connection = provisioner.getConnection()) {
            ByteArrayOutputStream script = new ByteArrayOutputStream();
            liquibase(connection, schema, TENANT_CHANGELOG, script);
            return withoutSchema(script.toString(StandardCharsets.UTF_8), schema);
        } catch (SQLException | LiquibaseException failure) {
            throw new SchemaUpdateFailed(schema, failure);
        }
    }

    private static void liquibase(
            Connection connection, String schema, String changelog, @Nullable OutputStream scriptOnly)
            throws LiquibaseException, SQLException {
        try {
            Scope.child(
                    Map.of(
                            Scope.Attr.resourceAccessor.name(),
                            new ClassLoaderResourceAccessor(SchemaScripts.class.getClassLoader())),
                    () -> {
                        // The connection goes back to the pool, so the database object is not closed: that would close
                        // it for good.
                        Database database = DatabaseFactory.getInstance()
                                .findCorrectDatabaseImplementation(new JdbcConnection(connection));
                        database.setDefaultSchemaName(schema);
                        database.setLiquibaseSchemaName(schema);
                        if (scriptOnly == null) {
                            try (PreparedStatement path =
                                    connection.prepareStatement("select set_config('search_path', ?, false)")) {
                                path.setString(1, schema);
                                path.execute();
                            }
                            new CommandScope(UpdateCommandStep.COMMAND_NAME)
                                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                                    .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, changelog)
                                    .execute();
                        } else {
                            new CommandScope(UpdateSqlCommandStep.COMMAND_NAME)
                                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                                    .addArgumentValue(UpdateSqlCommandStep.CHANGELOG_FILE_ARG, changelog)
                                    .setOutput(scriptOnly)
                                    .execute();
                        }
                        return null;
                    });
        } catch (LiquibaseException | SQLException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new LiquibaseException(failure);
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            try (PreparedStatement reset = connection.prepareStatement("reset search_path")) {
                reset.execute();
            }
        }
    }

    /** Drops comments, the lock's bookkeeping and the schema's name, so that the script works in whatever schema comes first in the path. */
    private static String withoutSchema(String script, String schema) {
        StringBuilder kept = new StringBuilder(script.length());
        for (String line : script.split("\n", -1)) {
            String bare = line.strip();
            String upper = bare.toUpperCase(Locale.ROOT);
            boolean lock = upper.contains("DATABASECHANGELOGLOCK")
                    && (upper.startsWith("UPDATE") || upper.startsWith("DELETE"));
            if (bare.isEmpty() || bare.startsWith("--") || lock || upper.startsWith("SET SEARCH_PATH")) {
                continue;
            }
            kept.append(line.replace('"' + schema + "\".", "").replace(schema + ".", ""))
                    .append('\n');
        }
        return kept.toString();
    }

    private static String hash(String script) {
        try {
            // Rows of the bookkeeping carry the time and a deployment id; the definitions do not.
            String stable = script.lines()
                    .filter(line -> !line.startsWith("INSERT INTO databasechangelog"))
                    .reduce("", (all, line) -> all + line + '\n');
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(stable.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The changelog could not be applied; start-up or provisioning stops here. */
    static final class SchemaUpdateFailed extends RuntimeException {
        SchemaUpdateFailed(String schema, Throwable cause) {
            super("Schema " + schema + " could not be brought up to date", cause);
        }
    }
}
