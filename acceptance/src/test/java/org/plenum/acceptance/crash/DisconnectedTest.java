package org.plenum.acceptance.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.localstack.Stack;

/** The database closes every connection, as it does when it is restarted: the applications go on by themselves. */
class DisconnectedTest {
    private static final int AT_ONCE = 12;
    private static final int REQUESTS = 60;

    private final Organization acme = Organization.fresh();

    @Test
    void connectionsThatTheDatabaseClosedAreReplaced() throws SQLException {
        Api owner = acme.owner();
        IntStream.range(0, AT_ONCE)
                .parallel()
                .forEach(each -> owner.get("/api/v1/members").expect(200));

        closeAll();

        Await.until("answers again", () -> owner.get("/api/v1/members").status() == 200);
        Await.until(
                "answers all",
                () -> IntStream.range(0, REQUESTS)
                        .parallel()
                        .allMatch(each -> owner.get("/api/v1/members").status() == 200));
        assertEquals(200, acme.anonymous().get("/").status(), "a public page");
        assertEquals(0, Organization.fresh().deadJobs().size(), "a new organization is set up");
    }

    private static void closeAll() throws SQLException {
        try (Connection connection = Platform.running().postgres().superuser(Stack.DATABASE);
                PreparedStatement close = connection.prepareStatement(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = ? and pid <> pg_backend_pid()")) {
            close.setString(1, Stack.DATABASE);
            close.executeQuery();
        }
    }
}
