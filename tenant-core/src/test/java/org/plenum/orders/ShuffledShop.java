package org.plenum.orders;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenum.checkin.CheckIns;
import org.plenum.checkin.Scan;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Money;
import org.plenum.pricing.PromotionKind;
import org.plenum.promotions.PromoCodeDraft;
import org.plenum.promotions.PromoCodes;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;

/** What the actors of a {@link Shuffle} share: the shop, its jobs, and somebody who pulls database connections out. */
@Dependent
public class ShuffledShop {
    /** A job makes another now and then; this many are a circle. */
    private static final int JOBS_MAX = 400;

    private static final String CODE = "EARLY";
    private static final int CODE_USES = 2;

    private static final String END_ONE = "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where usename in ('app', 'platform') and state in ('active', 'idle in transaction') limit 1";

    @Inject
    Shop shop;

    @Inject
    ShopSql sql;

    @Inject
    Events events;

    @Inject
    TicketTypes types;

    @Inject
    Reservations reservations;

    @Inject
    PromoCodes codes;

    @Inject
    Orders orders;

    @Inject
    Cancellations cancellations;

    @Inject
    Refunds refunds;

    @Inject
    SaleRules rules;

    @Inject
    CheckIns checkIns;

    @Inject
    JobsByHand jobs;

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "plenum.test.superuser-url")
    String superuserUrl;

    ExecutorService threads() {
        return executor;
    }

    /**
     * A published event with one ticket type in a shared room that holds no more, whose customers may cancel for nine tenths of the price, and of whom the first
     * few save a third.
     */
    Shop.Sale saleWithCancellation(long priceMinor, int seats) throws Exception {
        return shop.asOrganizer(() -> {
            EventView event = events.create(Shop.draft(seats));
            TicketTypeView type = types.create(event.id(), Shop.type("Seat", priceMinor, seats));
            rules.change(event.id(), 0, new SaleRulesDraft(true, null, true, 0, 90, Money.ofMinor(0, Shop.EUR)));
            codes.create(event.id(), codeForSome());
            return new Shop.Sale(events.publish(event.id()), type);
        });
    }

    private static PromoCodeDraft codeForSome() {
        return new PromoCodeDraft(
                CODE,
                null,
                PromotionKind.PERCENT,
                BigDecimal.valueOf(33),
                null,
                List.of(),
                null,
                null,
                CODE_USES,
                null,
                null,
                null,
                false);
    }

    ReservationView reserve(Shop.Sale sale, int seats, boolean withCode) throws Exception {
        List<ReservationItem> items = List.of(new ReservationItem(sale.type().id(), seats));
        return shop.asCustomer(
                () -> reservations.reserve(sale.event().code(), items, withCode ? List.of(CODE) : List.of()));
    }

    void checkIn(UUID event, String secret) throws Exception {
        shop.asOrganizer(() -> checkIns.admit(
                event, new Scan(secret, null, null, UUID.randomUUID().toString())));
    }

    void runOneJob(Random random) throws Exception {
        List<JobsByHand.Waiting> waiting = jobs.waiting();
        if (!waiting.isEmpty()) {
            run(waiting.get(random.nextInt(waiting.size())));
        }
    }

    /** Each that is there, and those that they ask for in turn; what is planned again and again, once. */
    void runAllJobs(Random random) throws Exception {
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < JOBS_MAX; n++) {
            List<JobsByHand.Waiting> waiting = new ArrayList<>(jobs.waiting());
            waiting.removeIf(job -> seen.contains(job.name() + job.instance()));
            if (waiting.isEmpty()) {
                return;
            }
            Collections.shuffle(waiting, random);
            for (JobsByHand.Waiting job : waiting) {
                seen.add(job.name() + job.instance());
                run(job);
            }
        }
        throw new AssertionError("the jobs do not end");
    }

    void sweepHolds() throws Exception {
        shop.asSystem(() -> {
            jobs.sweepHolds();
            return "";
        });
    }

    private void run(JobsByHand.Waiting job) throws Exception {
        shop.asSystem(() -> {
            jobs.run(job);
            return "";
        });
    }

    /** Meanwhile one connection that is at work is ended, as a crash of the database's process would. */
    void crashDuring(Duration after, Callable<?> turn) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Future<?> crash = executor.submit(() -> {
            endOne(after, over);
            return "";
        });
        try {
            turn.call();
        } finally {
            over.set(true);
            crash.get();
        }
    }

    private void endOne(Duration after, AtomicBoolean over) throws SQLException {
        try (Connection connection = DriverManager.getConnection(superuserUrl);
                Statement statement = connection.createStatement()) {
            LockSupport.parkNanos(after.toNanos());
            boolean ended = false;
            while (!ended && !over.get()) {
                try (ResultSet at = statement.executeQuery(END_ONE)) {
                    ended = at.next();
                }
            }
        }
    }
}
