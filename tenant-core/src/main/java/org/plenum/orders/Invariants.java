package org.plenum.orders;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.kernel.Door;
import org.plenum.tenancy.TenantSql;

/** What must be true of an organization's sales at any moment, whatever crashed or came twice. Each is a query under {@code /invariants} that finds nothing. */
@Door
public class Invariants {
    /** Enough to see what is wrong. */
    public static final int VIOLATIONS_EACH_MAX = 20;

    private static final List<String> NAMES = List.of(
            "seats-are-counted",
            "quotas-within-add-up",
            "shared-quotas-are-counted",
            "nothing-is-oversold",
            "a-paid-order-has-one-payment",
            "a-payment-pays-one-order",
            "a-payment-is-delivered-or-given-back",
            "a-paid-order-has-its-tickets",
            "a-ticket-has-a-paid-order",
            "lines-add-up",
            "promo-codes-are-counted",
            "no-promo-code-is-overdrawn",
            "promo-codes-give-what-lines-say",
            "those-who-wait-are-counted",
            "an-offer-is-held",
            "a-request-is-decided-once",
            "no-more-goes-back-than-came",
            "transfers-are-counted",
            "payouts-add-up",
            "what-went-back-is-credited",
            "documents-are-numbered-without-gaps",
            "the-books-balance",
            "the-books-have-every-payment",
            "the-books-have-every-document",
            "the-books-have-every-payout");

    /**
     * @param invariant which is broken
     * @param detail ids and numbers, no personal data
     */
    public record Violation(String invariant, String detail) {}

    @Inject
    TenantSql sql;

    /** Of the current organization; empty when all is well. */
    @Requires(Permission.ORDERS_VIEW)
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        for (String name : NAMES) {
            sql.handle()
                    .createQuery(query(name))
                    .setMaxRows(VIOLATIONS_EACH_MAX)
                    .mapTo(String.class)
                    .forEach(detail -> violations.add(new Violation(name, detail)));
        }
        return violations;
    }

    private static String query(String name) {
        try (InputStream file = Invariants.class.getResourceAsStream("/invariants/" + name + ".sql")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
