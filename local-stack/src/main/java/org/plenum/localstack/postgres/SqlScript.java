package org.plenum.localstack.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.core.Utils;

/** A script written for psql, whose variables ({@code :'literal'} and {@code :"identifier"}) are filled in here, because the embedded server has no psql. */
record SqlScript(String text) {
    private static final Pattern VARIABLE = Pattern.compile(":(['\"])(\\w+)\\1");

    static SqlScript resource(String path) {
        try (InputStream in = SqlScript.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + path);
            }
            return new SqlScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String filled(Map<String, String> variables) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            String value = variables.get(match.group(2));
            if (value == null) {
                throw new IllegalArgumentException("No value for the variable " + match.group(2));
            }
            try {
                String quoted = match.group(1).equals("'")
                        ? "'" + Utils.escapeLiteral(null, value, true) + "'"
                        : Utils.escapeIdentifier(null, value).toString();
                return Matcher.quoteReplacement(quoted);
            } catch (SQLException e) {
                throw new IllegalArgumentException("Unusable value for the variable " + match.group(2), e);
            }
        });
    }

    void run(Connection connection, Map<String, String> variables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(filled(variables));
        }
    }
}
