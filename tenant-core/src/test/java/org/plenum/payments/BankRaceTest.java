package org.plenum.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Money;

/** Staff who upload the same statement at the same moment: the real statements on the real tables. */
class BankRaceTest {
    private static final int STAFF = 8;
    /** Who is careless is also lucky at times. */
    private static final int ROUNDS_MAX = 100;

    private static final String LOCK = " for update";
    private static final long AMOUNT = 5000;

    private final UUID payment = Ids.next();
    private final String reference = CreditorReference.of("4KX7PQ2M");
    private final List<BankCredit> statement = List.of(new BankCredit(
            "DE1", "B-1", LocalDate.EPOCH, Money.ofMinor(AMOUNT, "EUR"), "Zoë", null, "for " + reference));

    @Test
    void theSameMoneyIsWrittenDownAndCountedOnce() throws Exception {
        Jdbi schema = schema("bank_race");
        assertEquals(1, race(schema, BankEntryStore.INSERT + BankEntryStore.ONCE, new Receiving()));
        assertEquals(1, number(schema, "select count(*) from bank_entry"));
        assertEquals(AMOUNT, number(schema, "select received_minor from payment where state = 'PAID'"));
    }

    @Test
    void withoutTheLocksItIsCountedMoreThanOnce() throws Exception {
        Jdbi schema = schema("bank_unlocked");
        assertTrue(Receiving.LOCK_ENTRY.endsWith(LOCK) && Receiving.LOCK_PAYMENT.endsWith(LOCK));
        Receiving careless =
                new Receiving(Receiving.LOCK_ENTRY.replace(LOCK, ""), Receiving.LOCK_PAYMENT.replace(LOCK, ""));
        long paid = 0;
        for (int round = 0; round < ROUNDS_MAX && paid < 2; round++) {
            schema.useHandle(handle -> handle.execute("delete from bank_entry"));
            schema.useHandle(handle -> handle.execute("update payment set state = 'OPEN', received_minor = 0"));
            paid = race(schema, BankEntryStore.INSERT + BankEntryStore.ONCE, careless);
        }
        assertTrue(paid > 1, "paid " + paid);
        assertEquals(paid * AMOUNT, number(schema, "select received_minor from payment"));
    }

    @Test
    void withoutItsNameTheSameMoneyIsWrittenDownAgain() throws Exception {
        Jdbi schema = schema("bank_nameless");
        schema.useHandle(handle -> handle.execute("alter table bank_entry drop constraint bank_entry_account_key_key"));
        // The payment's lock lets it be paid once all the same; the rest is there for somebody to decide about.
        assertEquals(1, race(schema, BankEntryStore.INSERT, new Receiving()));
        assertEquals(STAFF, number(schema, "select count(*) from bank_entry"));
        assertEquals(STAFF - 1, number(schema, "select count(*) from bank_entry where reason = 'ALREADY_PAID'"));
        assertEquals(AMOUNT, number(schema, "select received_minor from payment"));
    }

    /** How often the payment was paid for the first time. */
    private long race(Jdbi schema, String insert, Receiving receiving) throws Exception {
        CyclicBarrier stored = new CyclicBarrier(STAFF);
        CyclicBarrier read = new CyclicBarrier(STAFF);
        long paid = 0;
        try (ExecutorService staff = Executors.newFixedThreadPool(STAFF)) {
            List<Future<Long>> outcomes = new ArrayList<>();
            for (int i = 0; i < STAFF; i++) {
                outcomes.add(staff.submit(() -> {
                    try (Handle handle = schema.open()) {
                        handle.useTransaction(
                                own -> BankEntryStore.insert(own, insert, uploaded(own), statement, Clock.systemUTC()));
                        stored.await();
                        List<UUID> entries = handle.createQuery(
                                        "select id from bank_entry where state = 'NEW' order by id")
                                .mapTo(UUID.class)
                                .list();
                        read.await();
                        long mine = 0;
                        for (UUID entry : entries) {
                            mine += handle
                                    .inTransaction(own -> receiving.match(own, entry, Instant.now()))
                                    .filter(Receiving.Outcome::paid)
                                    .stream()
                                    .count();
                        }
                        return mine;
                    }
                }));
            }
            for (Future<Long> outcome : outcomes) {
                paid += outcome.get();
            }
        }
        return paid;
    }

    private static UUID uploaded(Handle handle) {
        UUID id = Ids.next();
        handle.createUpdate("insert into bank_statement values (:id, 'a.xml', 'Olga', now(), 1, 0)")
                .bind("id", id)
                .execute();
        return id;
    }

    private Jdbi schema(String name) throws SQLException, IOException {
        Jdbi jdbi = Jdbi.create(() -> {
                    Connection connection =
                            DriverManager.getConnection(System.getProperty("plenum.test.superuser-url"));
                    connection.setSchema(name);
                    return connection;
                })
                .installPlugin(new PostgresPlugin());
        try (InputStream script = BankRaceTest.class.getResourceAsStream("/db/tenant/payments.sql")) {
            String tables = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            jdbi.useHandle(handle -> {
                handle.createScript("drop schema if exists " + name + " cascade; create schema " + name)
                        .execute();
                handle.getConnection().createStatement().execute(tables);
                handle.createUpdate("""
                                insert into payment (id, reference, attempt, amount_minor, currency, items, customer_email, return_url, session_expires_at, state, created_at,
                                  method, transfer_reference, due_on)
                                values (:id, :id, 1, :amount, 'EUR', '[]', 'b@example.org', '', now(), 'OPEN', now(), 'TRANSFER', :reference, current_date)""")
                        .bind("id", payment)
                        .bind("amount", AMOUNT)
                        .bind("reference", reference)
                        .execute();
            });
        }
        return jdbi;
    }

    private static long number(Jdbi schema, String query) {
        return schema.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
