package org.plenum.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/**
 * SQL on schema {@code platform}, through a pool of its own login. Inside a transaction its handles take part in it; a transaction that already
 * holds an organization's connection refuses a second one, so that the two never mix by accident.
 */
@ApplicationScoped
public class PlatformSql {
    @Resource(lookup = "java:app/jdbc/platform")
    private DataSource pool;

    private @Nullable Jdbi jdbi;

    @PostConstruct
    void open() {
        jdbi = Jdbi.create(pool)
                .installPlugin(new PostgresPlugin())
                .configure(Handles.class, handles -> handles.setForceEndTransactions(false));
    }

    public <R extends @Nullable Object, X extends Exception> R with(HandleCallback<R, X> work) throws X {
        return jdbi().withHandle(work);
    }

    public <X extends Exception> void use(HandleConsumer<X> work) throws X {
        jdbi().useHandle(work);
    }

    private Jdbi jdbi() {
        if (jdbi == null) {
            throw new IllegalStateException("used before it was constructed");
        }
        return jdbi;
    }
}
