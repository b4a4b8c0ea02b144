package org.plenum.acceptance.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.plenum.localstack.Stack;

/** Looks into the stack's databases, past every permission. */
public final class Tables {
    private Tables() {}

    public static List<List<String>> rows(String database, String sql, String... values) {
        try (Connection connection = Platform.running().postgres().superuser(database);
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                all.add(row);
            }
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Of the platform's database. */
    public static int count(String sql, String... values) {
        return Integer.parseInt(rows(Stack.DATABASE, sql, values).getFirst().getFirst());
    }

    public static void change(String sql, String... values) {
        try (Connection connection = Platform.running().postgres().superuser(Stack.DATABASE);
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, String... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        return statement;
    }
}
