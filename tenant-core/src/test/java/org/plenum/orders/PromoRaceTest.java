package org.plenum.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Invalid;

/** Many customers, one promo code with little left, the real statements on the real tables. */
class PromoRaceTest {
    private static final int CUSTOMERS = 32;
    private static final HoldGroup REAL = new HoldGroup();
    private static final String LOCK = " for update of p";
    private static final String USES = "coalesce(p.taken + w.n <= p.uses_max, true)";
    private static final String BUDGET = "coalesce(p.given_minor + w.minor <= p.budget_minor, true)";

    @Test
    void aCodeForFiveOrdersIsUsedByFive() throws Exception {
        SaleSchema schema = new SaleSchema("promo_uses");
        UUID seat = schema.ticketType(null, null, 1500, "19");
        code(schema, "FIVE", 5, null);
        assertEquals(5, race(schema, REAL, seat, "FIVE"));
        assertEquals(5, schema.number("select taken from promo_code"));
        assertEquals(5, schema.number("select count(*) from order_promo"));
        assertEquals(5 * 500, schema.number("select given_minor from promo_code"));
    }

    @Test
    void aBudgetIsGivenAwayToTheLastCentAndNoFurther() throws Exception {
        SaleSchema schema = new SaleSchema("promo_budget");
        UUID seat = schema.ticketType(null, null, 1500, "19");
        code(schema, "BUDGET", null, 1700);
        // Three get 5.00 off, the fourth what is left.
        assertEquals(4, race(schema, REAL, seat, "BUDGET"));
        assertEquals(1700, schema.number("select given_minor from promo_code"));
        assertEquals(4 * 1500 - 1700, schema.number("select sum(gross_minor) from order_line"));
    }

    @Test
    void withoutLockAndConditionTheSameRaceUsesItMoreOften() throws Exception {
        SaleSchema schema = new SaleSchema("promo_unlocked");
        UUID seat = schema.ticketType(null, null, 1500, "19");
        code(schema, "FIVE", 5, null);
        // The table's own check is the last of three.
        schema.run("alter table promo_code drop constraint promo_code_uses");
        assertTrue(PromoSql.LOCK.contains(LOCK) && PromoSql.TAKE.contains(USES) && PromoSql.TAKE.contains(BUDGET));
        HoldGroup careless = new HoldGroup(
                HoldSql.LOCK, HoldSql.TAKE, PromoSql.LOCK.replace(LOCK, ""), PromoSql.TAKE.replace(USES, "true"));
        long used = race(schema, careless, seat, "FIVE");
        assertTrue(used > 5, "used " + used);
    }

    @Test
    void withoutTheLockTheConditionStillLetsNoMoreThrough() throws Exception {
        SaleSchema schema = new SaleSchema("promo_condition");
        UUID seat = schema.ticketType(null, null, 1500, "19");
        code(schema, "FIVE", 5, null);
        schema.run("alter table promo_code drop constraint promo_code_uses");
        HoldGroup unlocked = new HoldGroup(HoldSql.LOCK, HoldSql.TAKE, PromoSql.LOCK.replace(LOCK, ""), PromoSql.TAKE);
        assertEquals(5, race(schema, unlocked, seat, "FIVE"));
        assertEquals(5, schema.number("select taken from promo_code"));
    }

    @Test
    void aGroupUsesUpACodeInItsOrder() throws Exception {
        SaleSchema schema = new SaleSchema("promo_group");
        UUID seat = schema.ticketType(null, null, 1500, "19");
        code(schema, "TWICE", 2, null);
        List<Wish> wishes = List.of(
                wish(seat, "TWICE"), wish(seat, null), wish(seat, "TWICE"), wish(seat, "TWICE"), wish(seat, "NO"));
        List<HoldGroup.Outcome> outcomes;
        try (Connection connection = schema.open()) {
            outcomes = SaleSchema.hold(connection, REAL, wishes);
        }
        assertEquals(
                List.of(true, true, true, false, false),
                outcomes.stream().map(outcome -> outcome.hold() != null).toList());
        assertEquals(List.of("used-up", "unknown"), List.of(why(outcomes.get(3)), why(outcomes.get(4))));
        assertEquals(2, schema.number("select taken from promo_code"));
        assertEquals(3, schema.number("select taken from quota"));
    }

    @Test
    void aHiddenTicketIsThereForWhoKnowsTheCode() throws Exception {
        SaleSchema schema = new SaleSchema("promo_hidden");
        UUID seat = schema.ticketType(null, null, 1500, "19");
        schema.run("update ticket_type set visibility = 'BY_CODE'");
        schema.run(
                "insert into promo_code (id, event_id, code, kind, ticket_types, combinable, created_at) values (?, ?, 'Secret', 'UNLOCK', '{}', false, now())",
                Ids.next(),
                schema.event);
        List<HoldGroup.Outcome> outcomes;
        try (Connection connection = schema.open()) {
            outcomes = SaleSchema.hold(connection, REAL, List.of(wish(seat, null), wish(seat, "SECRET")));
        }
        assertEquals("unknown", why(outcomes.get(0)));
        assertEquals(1500, outcomes.get(1).orRefusal().total().minor());
        assertEquals(1, schema.number("select taken from promo_code"));
    }

    private static String why(HoldGroup.Outcome outcome) {
        DomainException refusal = outcome.refusal();
        return refusal instanceof Invalid invalid ? invalid.errors().getFirst().code() : String.valueOf(refusal);
    }

    /** 5.00 off each ticket. */
    private static void code(SaleSchema schema, String code, @Nullable Integer uses, @Nullable Integer budget)
            throws SQLException {
        schema.run(
                "insert into promo_code (id, event_id, code, kind, amount_minor, ticket_types, uses_max, budget_minor, combinable, created_at)"
                        + " values (?, ?, ?, 'AMOUNT', 500, '{}', ?::int, ?::bigint, false, now())",
                Ids.next(),
                schema.event,
                code,
                uses,
                budget);
    }

    /** All at once; gives how many have a hold. */
    private static long race(SaleSchema schema, HoldGroup group, UUID seat, String code) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CUSTOMERS);
        long held = 0;
        try (ExecutorService customers = Executors.newFixedThreadPool(CUSTOMERS)) {
            List<Future<Boolean>> outcomes = new ArrayList<>();
            for (int i = 0; i < CUSTOMERS; i++) {
                outcomes.add(customers.submit(() -> {
                    try (Connection connection = schema.open()) {
                        start.await();
                        return held(connection, group, wish(seat, code));
                    }
                }));
            }
            for (Future<Boolean> outcome : outcomes) {
                held += outcome.get() ? 1 : 0;
            }
        }
        return held;
    }

    /** Somebody without the lock finds used up what it has read as left; whoever is refused so comes again. */
    private static boolean held(Connection connection, HoldGroup group, Wish wish) throws SQLException {
        while (true) {
            try {
                return SaleSchema.hold(connection, group, List.of(wish))
                                .getFirst()
                                .hold()
                        != null;
            } catch (IllegalStateException changed) {
                connection.rollback();
            }
        }
    }

    private static Wish wish(UUID seat, @Nullable String code) {
        return new Wish(
                Ids.next(),
                "00",
                List.of(new ReservationItem(seat, 1)),
                code == null ? List.of() : List.of(code),
                Set.of(),
                null);
    }
}
