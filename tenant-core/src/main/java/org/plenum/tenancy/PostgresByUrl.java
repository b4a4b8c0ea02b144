package org.plenum.tenancy;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL where the URL says. Payara also gives every data source the server name {@code localhost} when the descriptor has none, and calls the
 * setters in an order that differs from start to start: the driver's own class forgets the URL's host when that comes last.
 */
public class PostgresByUrl extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    /** Keeps the URL's. */
    @Override
    @Deprecated // by the driver; Payara calls it
    public void setServerName(String serverName) {}
}
