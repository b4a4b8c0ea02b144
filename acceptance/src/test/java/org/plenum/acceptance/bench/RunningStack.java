package org.plenum.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a benchmark needs to know of the stack that it measures, from the status that the stack wrote down; the fields of an object stand in any order. */
record RunningStack(int port, long serverPid, String jdbcUrl, String user, String password) {
    private static final String DATABASE = "\"database\"\\s*:\\s*\\{[^}]*\"%s\"\\s*:\\s*\"([^\"]+)\"";

    static RunningStack in(Path home) throws IOException {
        String status = Files.readString(home.resolve("status.json"));
        return new RunningStack(
                Integer.parseInt(found(status, "\"baseUrl\"\\s*:\\s*\"http://localhost:(\\d+)\"")),
                Long.parseLong(Files.readString(home.resolve("pids").resolve("payara.pid"))
                        .strip()
                        .split(" ", -1)[0]),
                found(status, DATABASE.formatted("jdbcUrl")),
                found(status, DATABASE.formatted("user")),
                found(status, DATABASE.formatted("password")));
    }

    /** A connection as the database's owner, with the schema of one organization in front. */
    Connection connect(String schema) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("currentSchema", schema);
        return DriverManager.getConnection(jdbcUrl, login);
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("The status of the stack has no " + pattern);
        }
        return matcher.group(1);
    }
}
