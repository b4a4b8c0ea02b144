package org.plenum.acceptance.sales;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.localstack.Stack;

/** Looks behind the counter: the product's invariants, asked of an organization's tables themselves. */
public final class Books {
    private static final Path INVARIANTS = Path.of("../tenant-core/src/main/resources/invariants");

    private Books() {}

    /** Empty when seats, orders, payments and tickets agree. */
    public static List<String> violations(Organization organization) {
        return violationsAfter(organization, "select 1");
    }

    /** As {@link #violations}, if a statement had been run on the organization's tables. It is taken back. */
    static List<String> violationsAfter(Organization organization, String tampering) {
        List<String> violations = new ArrayList<>();
        try (Connection connection = Platform.running().postgres().superuser(Stack.DATABASE);
                Statement statement = connection.createStatement();
                Stream<Path> files = Files.list(INVARIANTS)) {
            connection.setSchema(organization.schema());
            connection.setAutoCommit(false);
            statement.execute(tampering);
            for (Path file : files.sorted().toList()) {
                try (ResultSet rows = statement.executeQuery(Files.readString(file))) {
                    while (rows.next()) {
                        violations.add(file.getFileName() + ": " + rows.getString(1));
                    }
                }
            }
            connection.rollback();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return violations;
    }
}
