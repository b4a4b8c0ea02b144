package org.plenum.acceptance.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plenum.localstack.Stack;

/** Everything that an organization has in the database, for comparing it before and after. */
public final class Stored {
    /** Changes by itself while mails that were asked for earlier go out. */
    private static final Set<String> RESTLESS = Set.of("mail");

    private Stored() {}

    /** A digest of its rows for each table. */
    public static Map<String, String> of(Organization organization) {
        String schema = "t_" + organization.slug().replace('-', '_');
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = Platform.running().postgres().superuser(Stack.DATABASE);
                Statement statement = connection.createStatement()) {
            connection.setSchema(schema);
            for (String table : tables(connection, schema)) {
                // Names of tables are ours and cannot be parameters.
                try (ResultSet rows = statement.executeQuery(
                        "select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from \""
                                + table + "\" t")) {
                    rows.next();
                    digests.put(table, rows.getString(1));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return digests;
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                if (!RESTLESS.contains(found.getString("TABLE_NAME"))) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
        }
        if (tables.isEmpty()) {
            throw new AssertionError("No tables in " + schema);
        }
        return tables;
    }
}
