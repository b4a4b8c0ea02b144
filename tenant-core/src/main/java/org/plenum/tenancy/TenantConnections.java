package org.plenum.tenancy;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Puts {@link TenantDataSource} between EclipseLink and the container's pool, in every connector of the unit. Needs no setting of the server.
 */
public final class TenantConnections implements SessionCustomizer {
    @Override
    public void customize(Session session) throws NamingException {
        wrap(session.getLogin());
        if (session instanceof ServerSession server) {
            if (server.getReadConnectionPool() != null) {
                wrap(server.getReadConnectionPool().getLogin());
            }
            for (var pool : server.getConnectionPools().values()) {
                wrap(pool.getLogin());
            }
        }
    }

    // The container's own naming, by the name that the unit's descriptor gives: no user input.
    @SuppressWarnings("BanJNDI")
    private static void wrap(Login login) throws NamingException {
        if (login instanceof DatabaseLogin database) {
            // EclipseLink would repeat a refused checkout for seconds; a refusal here is final.
            database.setQueryRetryAttemptCount(0);
            database.setDelayBetweenConnectionAttempts(0);
        }
        if (login instanceof DatasourceLogin source && source.getConnector() instanceof JNDIConnector connector) {
            DataSource pool = connector.getDataSource();
            if (pool == null) {
                pool = (DataSource) new InitialContext().lookup(connector.getName());
            }
            if (!(pool instanceof TenantDataSource)) {
                connector.setDataSource(new TenantDataSource(pool));
            }
        }
    }
}
