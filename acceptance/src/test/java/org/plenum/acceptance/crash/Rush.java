package org.plenum.acceptance.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Sale;

/** Customers who reserve, check out and pay; some walk away after either. */
final class Rush implements AutoCloseable {
    private static final int CUSTOMERS = 12;
    private static final int PURCHASES_EACH = 12;
    private static final int TICKETS_MAX = 3;
    /** Of ten purchases one is left after the reservation and one after the checkout. */
    private static final int FATES = 10;

    private final Sale sale;
    private final Uptime uptime;
    private final AtomicInteger steps = new AtomicInteger();
    private final Queue<String> paidSessions = new ConcurrentLinkedQueue<>();
    private final ExecutorService customers = Executors.newFixedThreadPool(CUSTOMERS);
    private final List<Future<?>> running = new ArrayList<>();

    Rush(Sale sale, Uptime uptime, long seed) {
        this.sale = sale;
        this.uptime = uptime;
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            String name = "rush-" + customer;
            Random chance = new Random(seed + customer);
            running.add(customers.submit(() -> shop(name, chance)));
        }
    }

    /** How many calls have been answered. */
    int steps() {
        return steps.get();
    }

    boolean over() {
        return running.stream().allMatch(Future::isDone);
    }

    List<String> paidSessions() {
        return List.copyOf(paidSessions);
    }

    void join() throws ExecutionException, InterruptedException {
        for (Future<?> customer : running) {
            customer.get();
        }
    }

    private void shop(String name, Random chance) {
        for (int n = 0; n < PURCHASES_EACH; n++) {
            int tickets = 1 + chance.nextInt(TICKETS_MAX);
            int fate = chance.nextInt(FATES);
            Api.Answer reserved = said(() -> sale.reserve(tickets));
            if (reserved.status() == 409) {
                return;
            }
            Sale.Held held = Sale.Held.of(reserved.expect(201));
            if (fate > 0) {
                buy(held, sale.organization().email(name + "-" + n), tickets, fate > 1);
            }
        }
    }

    private void buy(Sale.Held held, String email, int tickets, boolean pays) {
        Sale.Bought bought = Sale.Bought.of(
                said(() -> sale.checkout(held, "Rosa Rush", email, tickets).expect(200)));
        if (pays) {
            Sale.stripe().pay(bought.session());
            paidSessions.add(bought.session());
            said(() -> sale.order(bought));
        }
    }

    private <T> T said(Supplier<T> call) {
        T answer = uptime.through(call);
        steps.incrementAndGet();
        return answer;
    }

    @Override
    public void close() {
        customers.shutdownNow();
    }
}
