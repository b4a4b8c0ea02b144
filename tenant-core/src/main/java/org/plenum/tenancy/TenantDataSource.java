package org.plenum.tenancy;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Hands out connections that act as the current organization until their transaction ends.
 *
 * <p>Each checkout sets PostgreSQL's {@code role} for the transaction ({@code set_config(…, true)}); with {@code search_path = "$user"} that switches
 * privileges and schema together, and the end of the transaction takes it away whatever happens. Hence three refusals: a tenant without a
 * transaction (Payara reads outside one through its {@code __nontx} pool in autocommit, where the role would last for no statement at all), a
 * second tenant in the same transaction, and, by having no rights, no tenant.
 */
final class TenantDataSource implements DataSource {
    private static final String BOUND = "org.plenum.tenant";

    private final DataSource pool;
    private final TransactionSynchronizationRegistry transactions;

    // A constant name of the container; EclipseLink makes this object, so nothing can be injected.
    @SuppressWarnings("BanJNDI")
    TenantDataSource(DataSource pool) throws NamingException {
        this.pool = pool;
        this.transactions = (TransactionSynchronizationRegistry)
                new InitialContext().lookup("java:comp/TransactionSynchronizationRegistry");
    }

    @Override
    public Connection getConnection() throws SQLException {
        return actAsTenant(pool.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pool's own login only");
    }

    private Connection actAsTenant(Connection connection) throws SQLException {
        Optional<Tenant> tenant = Tenancy.currentIfAny();
        if (tenant.isEmpty()) {
            // The login role owns nothing and is granted nothing: whatever is tried with this connection fails.
            return connection;
        }
        String role = tenant.get().schema();
        try {
            if (connection.getAutoCommit()) {
                throw new SQLException("An organization's data is read and written inside a transaction only");
            }
            Object bound = transactions.getResource(BOUND);
            if (bound != null && !bound.equals(role)) {
                throw new SQLException("The organization changed inside a transaction: " + bound + " -> " + role);
            }
            // Always set, never "skip if unchanged": after a rollback to the pool nothing is known of the connection.
            try (PreparedStatement set = connection.prepareStatement("select set_config('role', ?, true)")) {
                set.setString(1, role);
                set.execute();
            }
            transactions.putResource(BOUND, role);
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
