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
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.Money;

/** Many customers, few seats, the real statement on the real tables. */
class HoldRaceTest {
    private static final int CUSTOMERS = 64;
    private static final String ROOM = "(q.capacity is null or q.taken + w.n <= q.capacity)";

    @Test
    void sixtyFourCustomersGetTenSeats() throws Exception {
        SaleSchema schema = new SaleSchema("race");
        UUID seat = schema.ticketType(10, null, 1500, "19");
        assertEquals(10, race(schema, HoldSql.HOLD, List.of(List.of(new ReservationItem(seat, 1)))));
        assertEquals(10, schema.number("select taken from quota where id = ?", seat));
        assertEquals(10, schema.number("select sum(quantity) from order_line"));
    }

    @Test
    void withoutTheConditionTheSameRaceSellsMoreThanThereIs() throws Exception {
        SaleSchema schema = new SaleSchema("race_unlocked");
        UUID seat = schema.ticketType(10, null, 1500, "19");
        // The table's own check is the second lock behind the statement's condition.
        schema.run("alter table quota drop constraint quota_check");
        assertTrue(HoldSql.HOLD.contains(ROOM));
        int held = race(schema, HoldSql.HOLD.replace(ROOM, "true"), List.of(List.of(new ReservationItem(seat, 1))));
        assertTrue(held > 10, "held " + held);
    }

    @Test
    void anEventsCapacityHoldsOverAllItsTicketTypes() throws Exception {
        SaleSchema schema = new SaleSchema("race_within");
        UUID whole = schema.eventQuota(10);
        List<List<ReservationItem>> wishes = List.of(
                List.of(new ReservationItem(schema.ticketType(8, whole, 1500, "19"), 1)),
                List.of(new ReservationItem(schema.ticketType(null, whole, 0, "0"), 1)));
        assertEquals(10, race(schema, HoldSql.HOLD, wishes));
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
        assertEquals(20, race(schema, HoldSql.HOLD, List.of(List.of(ofOne, ofTwo), List.of(ofTwo, ofOne))));
        assertEquals(20, schema.number("select taken from quota where id = ?", one));
        assertEquals(20, schema.number("select taken from quota where id = ?", two));
        assertEquals(40, schema.number("select taken from quota where id = ?", whole));
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

    private static int race(SaleSchema schema, String statement, List<List<ReservationItem>> wishes) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CUSTOMERS);
        int held = 0;
        try (ExecutorService customers = Executors.newFixedThreadPool(CUSTOMERS)) {
            List<Future<Boolean>> outcomes = new ArrayList<>();
            for (int i = 0; i < CUSTOMERS; i++) {
                List<ReservationItem> wish = wishes.get(i % wishes.size());
                outcomes.add(customers.submit(() -> {
                    try (Connection connection = schema.open()) {
                        start.await();
                        return SaleSchema.hold(connection, statement, wish);
                    }
                }));
            }
            for (Future<Boolean> outcome : outcomes) {
                held += outcome.get() ? 1 : 0;
            }
        }
        return held;
    }
}
