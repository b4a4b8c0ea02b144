package org.plenum.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.plenum.tenancy.TenantSql;

/** A schema of its own on the tests' PostgreSQL, with the tables of some features, for stores that need no container. Each thread works in a transaction of its own. */
public final class TestSchema extends TenantSql {
    private static final Path CHANGELOGS = Path.of("..", "liquibase", "src", "main", "resources", "db", "tenant");
    private static final ThreadLocal<Handle> CURRENT = new ThreadLocal<>();

    private final Jdbi jdbi;

    /**
     * @param name of letters; an older one is dropped
     * @param features whose changelogs are applied, in this order
     */
    public TestSchema(String name, List<String> features) throws IOException, SQLException {
        String url = System.getProperty("plenum.test.superuser-url");
        try (Handle handle = Jdbi.open(url)) {
            handle.execute("drop schema if exists " + name + " cascade");
            handle.execute("create schema " + name);
        }
        jdbi = Jdbi.create(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + name)
                .installPlugin(new PostgresPlugin());
        for (String feature : features) {
            // Formatted changelogs are SQL with comments.
            String script = Files.readString(CHANGELOGS.resolve(feature + ".sql"));
            jdbi.useHandle(handle -> {
                try (Statement statement = handle.getConnection().createStatement()) {
                    statement.execute(script);
                }
            });
        }
    }

    public <T> T transaction(Callable<T> work) throws Exception {
        return jdbi.inTransaction(handle -> {
            CURRENT.set(handle);
            try {
                return work.call();
            } finally {
                CURRENT.remove();
            }
        });
    }

    @Override
    public Handle handle() {
        return CURRENT.get();
    }
}
