package org.plenum.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * SQL on the current organization's schema, on the very connection and transaction that its entities use. For set-based and contended statements;
 * entities are for what has a life cycle.
 */
@ApplicationScoped
public class TenantSql {
    /** PostgreSQL's SQLSTATE. */
    private static final String UNIQUE_VIOLATION = "23505";

    @PersistenceContext(unitName = "tenant")
    private EntityManager entities;

    private final Jdbi jdbi = Jdbi.create(new ConnectionFactory() {
                @Override
                public Connection openConnection() {
                    return connectionOfTransaction();
                }

                @Override
                public void closeConnection(Connection connection) {
                    // It belongs to the transaction.
                }
            })
            .installPlugin(new PostgresPlugin())
            .configure(Handles.class, handles -> handles.setForceEndTransactions(false));

    private Connection connectionOfTransaction() {
        Connection connection = entities.unwrap(Connection.class);
        if (connection == null) {
            // EclipseLink fetches the connection with the first statement; a flush with nothing to write has begun the
            // transaction without one.
            Object one = entities.createNativeQuery("select 1").getSingleResult();
            connection = entities.unwrap(Connection.class);
            if (connection == null) {
                throw new IllegalStateException("No connection after statement " + one + ": is there a transaction?");
            }
        }
        return connection;
    }

    /** Makes the unit log in now, while no organization is bound: the first use of it would ask for a connection outside any transaction. */
    void open(@Observes @Initialized(ApplicationScoped.class) Object context) {
        entities.getMetamodel();
    }

    /** The bare connection, for the few statements that a crowd waits for. What entities changed so far is not written first. */
    public Connection connection() {
        return connectionOfTransaction();
    }

    /** Need not be closed. What entities changed so far is written first. */
    public Handle handle() {
        entities.flush();
        return jdbi.open();
    }

    /** Whether a statement failed because somebody else has a value that only one may have. The transaction is over then. */
    public static boolean taken(StatementException failure) {
        return failure.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }
}
