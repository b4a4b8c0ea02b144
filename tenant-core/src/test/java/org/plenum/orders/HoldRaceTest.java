package org.plenum.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Money;

/** Many customers, few seats, the real statements on the real tables. */
class HoldRaceTest {
    private static final int CUSTOMERS = 64;
    private static final HoldGroup REAL = new HoldGroup();
    /** State of the standard's extension in PostgreSQL. */
    private static final String DEADLOCK = "40P01";

    private static final String LOCK = " for update of q";
    private static final String ROOM = "(q.capacity is null or q.taken + w.n <= q.capacity)";

    @Test
    void sixtyFourCustomersGetTenSeats() throws Exception {
        SaleSchema schema = new SaleSchema("race");
        UUID seat = schema.ticketType(10, null, 1500, "19");
        assertEquals(10, race(schema, REAL, List.of(List.of(new ReservationItem(seat, 1))), 1));
        assertEquals(10, schema.number("select taken from quota where id = ?", seat));
        assertEquals(10, schema.number("select sum(quantity) from order_line"));
    }

    @Test
    void inGroupsTheyGetTenSeatsToo() throws Exception {
        SaleSchema schema = new SaleSchema("race_groups");
        UUID seat = schema.ticketType(10, null, 1500, "19");
        assertEquals(10, race(schema, REAL, List.of(List.of(new ReservationItem(seat, 1))), 8));
        assertEquals(10, schema.number("select taken from quota where id = ?", seat));
        assertEquals(10, schema.number("select count(*) from orders"));
    }

    @Test
    void withoutLockAndConditionTheSameRaceSellsMoreThanThereIs() throws Exception {
        SaleSchema schema = new SaleSchema("race_unlocked");
        UUID seat = schema.ticketType(10, null, 1500, "19");
        // The table's own check is the last of three.
        schema.run("alter table quota drop constraint quota_check");
        assertTrue(HoldSql.LOCK.contains(LOCK) && HoldSql.TAKE.contains(ROOM));
        HoldGroup careless = new HoldGroup(
                HoldSql.LOCK.replace(LOCK, ""), HoldSql.TAKE.replace(ROOM, "true"), PromoSql.LOCK, PromoSql.TAKE);
        long held = race(schema, careless, List.of(List.of(new ReservationItem(seat, 1))), 1);
        assertTrue(held > 10, "held " + held);
    }

    @Test
    void withoutTheLockTheConditionStillSellsNoMore() throws Exception {
        SaleSchema schema = new SaleSchema("race_condition");
        UUID seat = schema.ticketType(10, null, 1500, "19");
        schema.run("alter table quota drop constraint quota_check");
        HoldGroup unlocked = new HoldGroup(HoldSql.LOCK.replace(LOCK, ""), HoldSql.TAKE, PromoSql.LOCK, PromoSql.TAKE);
        assertEquals(10, race(schema, unlocked, List.of(List.of(new ReservationItem(seat, 1))), 1));
        assertEquals(10, schema.number("select taken from quota where id = ?", seat));
    }

    @Test
    void aGroupIsServedInItsOrderAndEachIsToldItsOwnOutcome() throws Exception {
        SaleSchema schema = new SaleSchema("race_order");
        UUID whole = schema.eventQuota(6);
        UUID seat = schema.ticketType(5, whole, 1500, "19");
        UUID other = schema.ticketType(null, whole, 1500, "19");
        List<Wish> wishes = List.of(
                wish(List.of(new ReservationItem(seat, 3))),
                wish(List.of(new ReservationItem(other, 1), new ReservationItem(seat, 3))),
                wish(List.of(new ReservationItem(UUID.randomUUID(), 1))),
                wish(List.of(new ReservationItem(seat, 2))),
                wish(List.of(new ReservationItem(other, 1), new ReservationItem(seat, 1))),
                wish(List.of(new ReservationItem(other, 1))),
                wish(List.of(new ReservationItem(other, 1))));
        List<HoldGroup.Outcome> outcomes;
        try (Connection connection = schema.open()) {
            outcomes = SaleSchema.hold(connection, REAL, wishes);
        }
        List<Boolean> held =
                outcomes.stream().map(outcome -> outcome.hold() != null).toList();
        assertEquals(List.of(true, false, false, true, false, true, false), held);
        assertEquals(
                List.of("sold-out", "invalid", "sold-out", "sold-out"),
                outcomes.stream()
                        .map(HoldGroup.Outcome::refusal)
                        .filter(refusal -> refusal != null)
                        .map(refusal -> refusal.code())
                        .toList());
        assertEquals(5, schema.number("select taken from quota where id = ?", seat));
        assertEquals(6, schema.number("select taken from quota where id = ?", whole));
        assertEquals(3, schema.number("select count(*) from order_line"));
        assertEquals(
                1,
                schema.number(
                        "select count(*) from orders where id = ?",
                        wishes.get(3).id()));
    }

    @Test
    void anEventsCapacityHoldsOverAllItsTicketTypes() throws Exception {
        SaleSchema schema = new SaleSchema("race_within");
        UUID whole = schema.eventQuota(10);
        List<List<ReservationItem>> wishes = List.of(
                List.of(new ReservationItem(schema.ticketType(8, whole, 1500, "19"), 1)),
                List.of(new ReservationItem(schema.ticketType(null, whole, 0, "0"), 1)));
        assertEquals(10, race(schema, REAL, wishes, 1));
        assertEquals(10, schema.number("select taken from quota where within is null"));
        assertEquals(10, schema.number("select sum(taken) from quota where within is not null"));
    }

    @Test
    void reservationsOfSeveralTypesAreAllOrNothingAndDoNotWaitForEachOther() throws Exception {
        SaleSchema schema = new SaleSchema("race_several");
        UUID whole = schema.eventQuota(1000);
        UUID one = schema.ticketType(30, whole, 1500, "19");
        UUID two = schema.ticketType(20, whole, 2500, "7");
        ReservationItem ofOne = new ReservationItem(one, 1);
        ReservationItem ofTwo = new ReservationItem(two, 1);
        assertEquals(20, race(schema, REAL, List.of(List.of(ofOne, ofTwo), List.of(ofTwo, ofOne)), 1));
        assertEquals(20, schema.number("select taken from quota where id = ?", one));
        assertEquals(20, schema.number("select taken from quota where id = ?", two));
        assertEquals(40, schema.number("select taken from quota where id = ?", whole));
    }

    @Test
    void aQuotaThatThreeTypesShareHoldsOverMixedBaskets() throws Exception {
        SaleSchema schema = new SaleSchema("race_shared");
        UUID whole = schema.eventQuota(1000);
        List<List<ReservationItem>> baskets = sharing(schema, whole);
        // Of one seat are the most, so none is left in the end.
        assertTrue(race(schema, REAL, baskets, 1) <= 10);
        assertEquals(10, schema.number("select taken from quota where name is not null"));
        assertEquals(10, schema.number("select sum(quantity) from order_line"));
        assertEquals(10, schema.number("select taken from quota where id = ?", whole));
        assertEquals(10, schema.number("select sum(taken) from quota where within is not null"));
    }

    @Test
    void inGroupsASharedQuotaHoldsToo() throws Exception {
        SaleSchema schema = new SaleSchema("race_shared_groups");
        List<List<ReservationItem>> baskets = sharing(schema, null);
        race(schema, REAL, baskets, 8);
        assertEquals(10, schema.number("select taken from quota where name is not null"));
        assertEquals(10, schema.number("select sum(quantity) from order_line"));
    }

    @Test
    void withoutLockAndConditionMoreIsSoldOfASharedQuotaThanThereIs() throws Exception {
        SaleSchema schema = new SaleSchema("race_shared_unlocked");
        // Of one type each: of several they would wait for each other all the time.
        List<List<ReservationItem>> baskets = sharing(schema, null).subList(0, 2);
        schema.run("alter table quota drop constraint quota_check");
        HoldGroup careless = new HoldGroup(
                HoldSql.LOCK.replace(LOCK, ""), HoldSql.TAKE.replace(ROOM, "true"), PromoSql.LOCK, PromoSql.TAKE);
        race(schema, careless, baskets, 1);
        long sold = schema.number("select sum(quantity) from order_line");
        assertTrue(sold > 10, "sold " + sold);
    }

    @Test
    void aTypeOfSeveralQuotasNeedsRoomInEach() throws Exception {
        SaleSchema schema = new SaleSchema("race_two_quotas");
        UUID hall = schema.ticketType(null, null, 1500, "19");
        UUID dinner = schema.ticketType(null, null, 1500, "19");
        UUID both = schema.ticketType(null, null, 1500, "19");
        UUID chairs = schema.sharedQuota(4, hall, both);
        UUID plates = schema.sharedQuota(2, dinner, both);
        List<Wish> wishes = List.of(
                wish(List.of(new ReservationItem(both, 1))),
                wish(List.of(new ReservationItem(dinner, 1))),
                wish(List.of(new ReservationItem(both, 1))),
                wish(List.of(new ReservationItem(hall, 3))),
                wish(List.of(new ReservationItem(hall, 1))));
        List<HoldGroup.Outcome> outcomes;
        try (Connection connection = schema.open()) {
            outcomes = SaleSchema.hold(connection, REAL, wishes);
        }
        assertEquals(
                List.of(true, true, false, true, false),
                outcomes.stream().map(outcome -> outcome.hold() != null).toList());
        assertEquals(4, schema.number("select taken from quota where id = ?", chairs));
        assertEquals(2, schema.number("select taken from quota where id = ?", plates));
    }

    /** Ten seats that three types share, as baskets of one type and of two in either order. */
    private static List<List<ReservationItem>> sharing(SaleSchema schema, @Nullable UUID whole) throws SQLException {
        ReservationItem one = new ReservationItem(schema.ticketType(null, whole, 1500, "19"), 1);
        ReservationItem two = new ReservationItem(schema.ticketType(30, whole, 2500, "7"), 1);
        ReservationItem three = new ReservationItem(schema.ticketType(20, whole, 0, "0"), 1);
        schema.sharedQuota(10, one.ticketTypeId(), two.ticketTypeId(), three.ticketTypeId());
        return List.of(List.of(one), List.of(two), List.of(three, two), List.of(one, three));
    }

    @Test
    void theTablesTaxIsTheSameAsOurs() throws SQLException, IOException {
        SaleSchema schema = new SaleSchema("tax");
        UUID order = UUID.randomUUID();
        schema.run(
                "insert into orders (id, event_id, status, currency, secret_hash, created_at, expires_at) values (?, ?, 'HELD', 'EUR', '', now(), now())",
                order,
                schema.event);
        SplittableRandom random = new SplittableRandom(26);
        try (Connection connection = schema.open();
                var insert = connection.prepareStatement(
                        "insert into order_line (order_id, position, ticket_type_id, quota_id, name, quantity, unit_price_minor, tax_rate)"
                                + " values (?, ?, ?, ?, '', ?, ?, ?) returning gross_minor, tax_minor")) {
            for (int i = 0; i < 1_000; i++) {
                int quantity = random.nextInt(1, 21);
                long price = random.nextLong(0, 10_000_000);
                BigDecimal rate = BigDecimal.valueOf(random.nextLong(0, 5_001), 2);
                Object[] values = {order, i, order, order, quantity, price, rate};
                for (int v = 0; v < values.length; v++) {
                    insert.setObject(v + 1, values[v]);
                }
                try (var row = insert.executeQuery()) {
                    row.next();
                    TaxedAmount ours =
                            TaxedAmount.included(Money.ofMinor(price * quantity, Currency.getInstance("EUR")), rate);
                    assertEquals(ours.gross().minor(), row.getLong(1));
                    assertEquals(ours.tax().minor(), row.getLong(2), () -> "tax of " + ours.gross() + " at " + rate);
                }
            }
        }
    }

    /** All at once, in groups of this size; gives how many have a hold. A group whose transaction failed has none. */
    private static long race(SaleSchema schema, HoldGroup group, List<List<ReservationItem>> wishes, int size)
            throws Exception {
        int groups = CUSTOMERS / size;
        CyclicBarrier start = new CyclicBarrier(groups);
        long held = 0;
        try (ExecutorService customers = Executors.newFixedThreadPool(groups)) {
            List<Future<Long>> outcomes = new ArrayList<>();
            for (int i = 0; i < groups; i++) {
                List<ReservationItem> items = wishes.get(i % wishes.size());
                outcomes.add(customers.submit(() -> {
                    List<Wish> all =
                            Stream.generate(() -> wish(items)).limit(size).toList();
                    try (Connection connection = schema.open()) {
                        start.await();
                        return held(connection, group, all);
                    }
                }));
            }
            for (Future<Long> outcome : outcomes) {
                held += outcome.get();
            }
        }
        return held;
    }

    /** Somebody without the lock finds the seats gone that it has read; whoever is refused so comes again. */
    private static long held(Connection connection, HoldGroup group, List<Wish> all) throws SQLException {
        while (true) {
            try {
                return SaleSchema.hold(connection, group, all).stream()
                        .filter(outcome -> outcome.hold() != null)
                        .count();
            } catch (IllegalStateException changed) {
                connection.rollback();
            } catch (SQLException failure) {
                // Without the lock they may also wait for each other; with it never.
                if (group == REAL || !DEADLOCK.equals(failure.getSQLState())) {
                    throw failure;
                }
                connection.rollback();
            }
        }
    }

    private static Wish wish(List<ReservationItem> items) {
        return new Wish(Ids.next(), "00", items, List.of(), Set.of(), null);
    }
}
