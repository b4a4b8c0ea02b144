package org.plenum.orders;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Money;
import org.plenum.localstack.stripe.ApiFault;
import org.plenum.localstack.stripe.Control;
import org.plenum.localstack.stripe.EventView;

/**
 * One seeded story of a small event: customers, organizers, banks, Stripe, its webhooks, our jobs, faults and crashes take turns by chance, sometimes two at
 * once. Whoever acts is content with being refused; what must hold afterwards is the test's.
 */
final class Shuffle {
    private static final int TURNS = 24;
    private static final int CUSTOMERS_MAX = 6;
    private static final int SEATS = 5;
    private static final long PRICE_MINOR = 1190;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FAULTS_MAX = 2;
    private static final int CRASH_WITHIN_NANOS = 4_000_000;
    private static final int TURN_PAIRED_ONE_IN = 8;
    private static final int TURN_CRASHES_ONE_IN = 20;

    private static final String BELIEVED = """
            select o.status || ' ' || coalesce(p.state, 'none') || ' refunded=' || coalesce(p.refunded_minor, 0)
              || ' valid=' || (select count(*) from ticket t where t.order_id = o.id and t.status = 'VALID')
              || ' underway=' || (select count(*) from refund r where r.payment_id = p.id and r.state not in ('SUCCEEDED', 'FAILED'))
            from orders o left join payment p on p.id = o.payment_id where o.id = :id""";

    private interface Turn {
        void take() throws Exception;
    }

    private record Chance(int weight, String name, Turn turn) {}

    /** What one customer has in hand. */
    private static final class Purchase {
        final ReservationView reservation;

        @Nullable
        CheckoutView checkout;

        Purchase(ReservationView reservation) {
            this.reservation = reservation;
        }
    }

    private final ShuffledShop world;
    private final Shop shop;
    private final Control stripe;
    private final Random random;
    private final Shop.Sale sale;
    private final int toldBefore;
    private final List<Purchase> purchases = Collections.synchronizedList(new ArrayList<>());
    private final List<String> story = Collections.synchronizedList(new ArrayList<>());
    private final List<Chance> chances;

    Shuffle(ShuffledShop world, long seed) throws Exception {
        this.world = world;
        this.shop = world.shop;
        this.stripe = shop.stripe().control();
        this.random = new Random(seed);
        this.toldBefore = stripe.events().size();
        this.sale = world.saleWithCancellation(PRICE_MINOR, SEATS);
        this.chances = List.of(
                new Chance(10, "reserve", this::reserve),
                new Chance(10, "check out", () -> onPurchase(this::checkout)),
                new Chance(2, "release", () -> onPurchase(this::release)),
                new Chance(12, "pay", () -> onSession(stripe::pay)),
                new Chance(2, "decline", () -> onSession(stripe::decline)),
                new Chance(3, "pay later", () -> onSession(stripe::payLater)),
                new Chance(3, "bank decides", () -> onSession(session -> stripe.settle(session, random.nextBoolean()))),
                new Chance(14, "webhook", this::hearOne),
                new Chance(8, "job", this::runOne),
                new Chance(4, "time passes", () -> onPurchase(purchase -> shop.timePasses(purchase.reservation))),
                new Chance(3, "cancelled by customer", () -> onOrder(this::cancelAsCustomer)),
                new Chance(3, "given back in part", () -> onOrder(this::refundPart)),
                new Chance(2, "cancelled by staff", () -> onOrder(this::cancelAsStaff)),
                new Chance(3, "checked in", () -> onOrder(this::checkIn)),
                new Chance(2, "given back at Stripe", () -> onPurchase(this::refundAtStripe)),
                new Chance(
                        2,
                        "refund fails",
                        () -> onTold("refund.created", refund -> stripe.failRefund(refund, "lost_or_stolen_card"))),
                new Chance(
                        2,
                        "disputed",
                        () -> onTold("charge.succeeded", charge -> stripe.openDispute(charge, "fraudulent"))),
                new Chance(
                        2,
                        "dispute decided",
                        () -> onTold(
                                "charge.dispute.created",
                                dispute -> stripe.closeDispute(dispute, random.nextBoolean()))),
                new Chance(1, "suspected", () -> onTold("charge.succeeded", stripe::warnOfFraud)),
                new Chance(1, "paid out", () -> stripe.payOut(Shop.ACCOUNT, "eur")),
                new Chance(
                        1,
                        "payout fails",
                        () -> onTold("payout.created", payout -> stripe.failPayout(payout, "account_closed"))),
                new Chance(3, "Stripe fails", this::stripeFails));
    }

    /** What was done, for a failure's message. */
    String story() {
        return String.join("\n  ", story);
    }

    void play() throws Exception {
        for (int n = 0; n < TURNS; n++) {
            Chance chance = any();
            if (random.nextInt(TURN_CRASHES_ONE_IN) == 0) {
                story.add("connection lost during");
                world.crashDuring(Duration.ofNanos(random.nextInt(CRASH_WITHIN_NANOS)), () -> {
                    take(chance, true);
                    return "";
                });
            } else if (random.nextInt(TURN_PAIRED_ONE_IN) == 0) {
                together(chance, any());
            } else {
                take(chance, false);
            }
        }
    }

    /** As long as the world would take to become quiet: banks decide, Stripe tells everything, every job runs until it is done. */
    void settle() throws Exception {
        stripe.resetFaults();
        for (Purchase purchase : purchases) {
            session(purchase)
                    .ifPresent(session -> unlessDecided(() -> stripe.settle(session.id(), random.nextBoolean())));
            shop.timePasses(purchase.reservation);
        }
        for (EventView dispute : mine()) {
            if (dispute.type().equals("charge.dispute.created")) {
                unlessDecided(() -> stripe.closeDispute(dispute.objectId(), random.nextBoolean()));
            }
        }
        world.sweepHolds();
        for (Purchase purchase : purchases) {
            shop.deadlineOf(purchase.reservation);
        }
        List<String> heard = List.of();
        List<String> told = told();
        while (told.size() > heard.size()) {
            heard = List.copyOf(told);
            Collections.shuffle(told, random);
            shop.deliverAll(told);
            world.runAllJobs(random);
            // What came of the jobs is told too.
            told = told();
        }
    }

    /** Once more, the newest first. */
    void hearEverythingAgain() throws Exception {
        List<String> again = told();
        Collections.reverse(again);
        shop.deliverAll(again);
        world.runAllJobs(random);
    }

    /** Where what we believe differs from what Stripe knows, in words. */
    List<String> wrong() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Purchase purchase : purchases) {
            UUID id = purchase.reservation.id();
            String ours = shop.asSystem(() -> world.sql.text(BELIEVED, id));
            String known = known(purchase);
            if (!ours.matches(known)) {
                wrong.add("order=" + id + " has " + ours + " where Stripe says " + known);
            }
        }
        return wrong;
    }

    /** All that could change when something is heard twice. */
    List<String> believed() throws Exception {
        List<String> believed = new ArrayList<>();
        for (Purchase purchase : purchases) {
            believed.add(shop.asSystem(() -> world.sql.text(BELIEVED, purchase.reservation.id())));
        }
        return believed;
    }

    private String known(Purchase purchase) throws Exception {
        Optional<org.plenum.localstack.stripe.CheckoutView> session = session(purchase);
        if (session.filter(Shuffle::isPaid).isEmpty()) {
            return "(EXPIRED|CANCELLED) (none|EXPIRED|FAILED) refunded=0 valid=0 underway=0";
        }
        long back = shop.refundedAtStripe(requireNonNull(session.get().paymentIntentId()));
        return "(PAID|PARTIALLY_REFUNDED|REFUNDED|CANCELLED|EXPIRED) PAID refunded=" + back + " valid=\\d+ underway=0";
    }

    private Chance any() {
        int drawn = random.nextInt(chances.stream().mapToInt(Chance::weight).sum());
        for (Chance chance : chances) {
            drawn -= chance.weight();
            if (drawn < 0) {
                return chance;
            }
        }
        throw new AssertionError("the weights do not add up");
    }

    private void together(Chance one, Chance other) throws Exception {
        ExecutorService threads = world.threads();
        Future<?> running = threads.submit(() -> {
            take(one, false);
            return "";
        });
        take(other, false);
        running.get();
    }

    /** @param shaken whether anything may go wrong just now */
    private void take(Chance chance, boolean shaken) throws Exception {
        boolean faulty = shaken || !stripe.apiFaults().isEmpty();
        try {
            chance.turn().take();
            story.add(chance.name());
        } catch (DomainException | NoSuchElementException refused) {
            story.add(chance.name() + ": " + refused.getMessage());
        } catch (IllegalStateException notNow) {
            story.add(chance.name() + ": " + notNow.getMessage());
            if (!faulty && !saidByStandIn(notNow)) {
                throw notNow;
            }
        } catch (Exception failure) {
            story.add(chance.name() + ": " + failure);
            if (!faulty) {
                throw failure;
            }
        }
    }

    private void reserve() throws Exception {
        if (purchases.size() < CUSTOMERS_MAX) {
            purchases.add(new Purchase(world.reserve(sale, 1 + random.nextInt(3), random.nextBoolean())));
        }
    }

    private void checkout(Purchase purchase) throws Exception {
        purchase.checkout = shop.checkout(purchase.reservation);
    }

    private void release(Purchase purchase) throws Exception {
        shop.asCustomer(() -> {
            world.reservations.release(purchase.reservation.id(), purchase.reservation.secret());
            return "";
        });
    }

    private void hearOne() throws Exception {
        List<String> told = told();
        if (!told.isEmpty()) {
            shop.deliver(shop.payload(told.get(random.nextInt(told.size()))));
        }
    }

    /** A job may come too early and is tried again; that it can be done in the end is asked when all settles. */
    private void runOne() throws Exception {
        try {
            world.runOneJob(random);
        } catch (IllegalStateException tooEarly) {
            story.add("job is put off: " + tooEarly.getMessage());
        }
    }

    private void cancelAsCustomer(CheckoutView order) throws Exception {
        shop.asCustomer(() -> {
            Money back = world.cancellations
                    .offer(order.orderCode(), order.orderSecret())
                    .map(CancellationOffer::back)
                    .orElse(Money.ofMinor(0, Shop.EUR));
            world.cancellations.cancel(order.orderCode(), order.orderSecret(), back);
            return "";
        });
    }

    private void refundPart(CheckoutView order) throws Exception {
        shop.asOrganizer(() -> {
            Money left = world.refunds.refundable(order.orderCode());
            List<UUID> tickets = world.orders.byCode(order.orderCode()).tickets().stream()
                    .filter(ticket -> random.nextBoolean())
                    .map(TicketView::id)
                    .toList();
            Money part = Money.ofMinor(random.nextLong(left.minor() + 1), left.currency());
            return world.refunds.refund(order.orderCode(), new RefundWish(part, tickets, null));
        });
    }

    private void cancelAsStaff(CheckoutView order) throws Exception {
        boolean refund = random.nextBoolean();
        shop.asOrganizer(() -> {
            world.refunds.cancel(order.orderCode(), refund);
            return "";
        });
    }

    private void checkIn(CheckoutView order) throws Exception {
        OrderView view = shop.order(order);
        if (!view.tickets().isEmpty()) {
            world.checkIn(view.eventId(), view.tickets().getFirst().secret());
        }
    }

    private void refundAtStripe(Purchase purchase) throws Exception {
        Optional<org.plenum.localstack.stripe.CheckoutView> paid =
                session(purchase).filter(Shuffle::isPaid);
        if (paid.isPresent()) {
            try {
                shop.refundInDashboard(paid.get().id(), 1 + random.nextLong(PRICE_MINOR));
            } catch (AssertionError refused) {
                story.add("nothing is left to give back at Stripe");
            }
        }
    }

    private void stripeFails() {
        ApiFault.Kind kind = random.nextBoolean() ? ApiFault.Kind.FAIL : ApiFault.Kind.EXECUTE_THEN_FAIL;
        stripe.set(ApiFault.onPost("/v1/", kind, 1 + random.nextInt(FAULTS_MAX)).withStatus(TOO_MANY_REQUESTS));
    }

    private interface With<T> {
        void act(T thing) throws Exception;
    }

    private void onPurchase(With<Purchase> turn) throws Exception {
        if (!purchases.isEmpty()) {
            turn.act(purchases.get(random.nextInt(purchases.size())));
        }
    }

    private void onOrder(With<CheckoutView> turn) throws Exception {
        onPurchase(purchase -> {
            CheckoutView order = purchase.checkout;
            if (order != null) {
                turn.act(order);
            }
        });
    }

    private void onSession(With<String> turn) throws Exception {
        onPurchase(purchase -> {
            Optional<org.plenum.localstack.stripe.CheckoutView> session = session(purchase);
            if (session.isPresent()) {
                turn.act(session.get().id());
            }
        });
    }

    /** With the object of one event of the type that Stripe has recorded. */
    private void onTold(String type, With<String> turn) throws Exception {
        List<EventView> told =
                mine().stream().filter(event -> event.type().equals(type)).toList();
        if (!told.isEmpty()) {
            turn.act(told.get(random.nextInt(told.size())).objectId());
        }
    }

    /** At Stripe, also when its answer never came to us. */
    private Optional<org.plenum.localstack.stripe.CheckoutView> session(Purchase purchase) {
        String reference = purchase.reservation.id().toString();
        return stripe.sessions().stream()
                .filter(known -> reference.equals(known.clientReferenceId()))
                .findFirst();
    }

    private static boolean isPaid(org.plenum.localstack.stripe.CheckoutView session) {
        return session.paymentStatus().equals("paid");
    }

    private List<EventView> mine() {
        List<EventView> all = stripe.events();
        return all.subList(Math.min(toldBefore, all.size()), all.size());
    }

    private List<String> told() {
        return new ArrayList<>(mine().stream().map(EventView::id).toList());
    }

    /** Stripe's stand-in answers so to a bank or a customer who comes too late. */
    private static boolean saidByStandIn(IllegalStateException notNow) {
        return Arrays.stream(notNow.getStackTrace())
                .findFirst()
                .filter(at -> at.getClassName().startsWith("org.plenum.localstack."))
                .isPresent();
    }

    private static void unlessDecided(Runnable bank) {
        try {
            bank.run();
        } catch (IllegalStateException nothingToDecide) {
            // Most payments are not slow ones.
            assertNotNull(nothingToDecide.getMessage());
        }
    }
}
