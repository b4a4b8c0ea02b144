package org.plenum.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plenum.events.EventDraft;
import org.plenum.events.Events;
import org.plenum.events.Obstructed;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Stale;
import org.plenum.payments.PaymentState;
import org.plenum.payments.Payments;
import org.plenum.payments.StripeWebhooks;
import org.plenum.payments.WebhookRefused;
import org.plenum.tickets.BelowTaken;
import org.plenum.tickets.TicketTypeDraft;
import org.plenum.tickets.TicketTypes;
import org.plenum.tickets.TicketsTaken;

/** Buying and being paid inside the real server, with Stripe's stand-in. After each story the invariants hold. */
@ExtendWith(ArquillianExtension.class)
class SalesTest {
    @Deployment
    static WebArchive war() throws IOException {
        JavaArchive core = ShrinkWrap.create(JavaArchive.class, "tenant-core.jar")
                .as(ExplodedImporter.class)
                .importDirectory("target/classes")
                .as(JavaArchive.class);
        return ShrinkWrap.create(WebArchive.class, "sales.war")
                .addAsLibraries(core)
                .addPackages(true, "org.plenum.localstack.stripe")
                .addAsResource(
                        new File("../local-stack/src/main/resources/org/plenum/localstack/stripe"),
                        "org/plenum/localstack/stripe")
                .addClasses(
                        Shop.class,
                        ShopSql.class,
                        TransfersTest.class,
                        DoorSalesTest.class,
                        org.plenum.payments.RefundsOfTest.class)
                .addAsResource(new File("../liquibase/src/main/resources/db"), "db")
                .addAsResource(new File("../keycloak/target/classes"), "")
                .addAsLibraries(new File("target/war-libs").listFiles())
                .addAsResource(new StringAsset(settings()), "META-INF/microprofile-config.properties")
                .addAsWebInfResource(new File("src/test/resources/war/web.xml"), "web.xml")
                .addAsWebInfResource(new File("src/main/resources/META-INF/beans.xml"), "beans.xml");
    }

    private static String settings() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return String.join(
                    "\n",
                    "plenum.stripe.api-base=http://127.0.0.1:" + free.getLocalPort(),
                    "plenum.secret-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                    "plenum.keycloak.client-secret=unused",
                    "plenum.keycloak.platform-client-secret=unused",
                    "plenum.public-port=8080");
        }
    }

    @Inject
    Shop shop;

    @Inject
    Payments payments;

    @Inject
    ShopSql sql;

    @Inject
    Events events;

    @Inject
    TicketTypes types;

    @Inject
    Reservations reservations;

    @Inject
    Orders orders;

    @Inject
    OrderLife life;

    @Inject
    Purchases purchases;

    @Inject
    StripeWebhooks webhooks;

    @Inject
    org.plenum.payments.RefundsOfTest refundJobs;

    @BeforeEach
    void open() {
        shop.open();
    }

    @AfterEach
    void theInvariantsHold() throws Exception {
        assertEquals(List.of(), shop.violations());
    }

    @Test
    void aPaidOrderHasItsTicketsAndItsSeats() throws Exception {
        Shop.Sale sale = shop.sale(1190, 5);
        ReservationView reservation = shop.reserve(sale, 2);
        assertEquals(2380, reservation.total().minor());
        assertEquals(380, reservation.lines().getFirst().amount().tax().minor());
        CheckoutView checkout = shop.checkout(reservation);
        assertEquals(OrderStatus.PENDING, shop.order(checkout).status());
        String session = Shop.session(checkout);
        shop.stripe().control().pay(session);
        shop.deliverAll(shop.told(session));
        OrderView order = shop.order(checkout);
        assertEquals(OrderStatus.PAID, order.status());
        assertEquals(2, order.tickets().size());
        assertNotNull(order.paidAt());
        assertEquals(2, shop.seats(sale).sold());
        assertEquals(3, shop.seats(sale).available());
        SalesSummary summary =
                shop.asOrganizer(() -> orders.summary(sale.event().id()));
        assertEquals(2380, summary.revenue().minor());
        assertEquals(1, summary.byDay().size());
        assertEquals(order.code(), summary.latest().getFirst().code());
        assertThrows(AlreadyPaid.class, () -> release(reservation));
    }

    @Test
    void aWebhookThatNeverComesIsMadeUpForByAsking() throws Exception {
        Shop.Sale sale = shop.sale(1000, 5);
        ReservationView reservation = shop.reserve(sale, 1);
        CheckoutView checkout = shop.checkout(reservation);
        shop.stripe().control().pay(Shop.session(checkout));
        shop.deadlineOf(reservation);
        assertEquals(OrderStatus.PAID, shop.order(checkout).status());
        shop.deliverAll(shop.told(Shop.session(checkout)));
        assertEquals(1, shop.order(checkout).tickets().size());
    }

    @Test
    void aWebhookThatComesFiveTimesCountsOnce() throws Exception {
        Shop.Sale sale = shop.sale(1000, 5);
        CheckoutView checkout = shop.checkout(shop.reserve(sale, 3));
        String session = Shop.session(checkout);
        shop.stripe().control().pay(session);
        for (int i = 0; i < 5; i++) {
            shop.deliverAll(shop.told(session));
        }
        assertEquals(3, shop.order(checkout).tickets().size());
        assertEquals(3, shop.seats(sale).sold());
    }

    @Test
    void aSlowPaymentEndsTheSameInWhateverOrderItIsTold() throws Exception {
        Shop.Sale sale = shop.sale(1000, 5);
        for (boolean reversed : new boolean[] {false, true}) {
            for (boolean succeeds : new boolean[] {true, false}) {
                ReservationView reservation = shop.reserve(sale, 1);
                CheckoutView checkout = shop.checkout(reservation);
                String session = Shop.session(checkout);
                shop.stripe().control().payLater(session);
                shop.stripe().control().settle(session, succeeds);
                List<String> told = new ArrayList<>(shop.told(session));
                assertEquals(2, told.size());
                if (reversed) {
                    Collections.reverse(told);
                }
                shop.deliverAll(told);
                assertEquals(
                        succeeds ? OrderStatus.PAID : OrderStatus.EXPIRED,
                        shop.order(checkout).status());
            }
        }
        assertEquals(2, shop.seats(sale).sold());
        assertEquals(3, shop.seats(sale).available());
    }

    @Test
    void aSlowPaymentKeepsItsSeatsBeyondTheHold() throws Exception {
        Shop.Sale sale = shop.sale(1000, 1);
        ReservationView reservation = shop.reserve(sale, 1);
        CheckoutView checkout = shop.checkout(reservation);
        shop.stripe().control().payLater(Shop.session(checkout));
        shop.timePasses(reservation);
        shop.deadlineOf(reservation);
        assertEquals(OrderStatus.PENDING, shop.order(checkout).status());
        assertThrows(SoldOut.class, () -> shop.reserve(sale, 1));
        shop.stripe().control().settle(Shop.session(checkout), true);
        shop.deadlineOf(reservation);
        assertEquals(OrderStatus.PAID, shop.order(checkout).status());
    }

    @Test
    void aHoldThatRunsOutFreesItsSeats() throws Exception {
        Shop.Sale sale = shop.sale(1000, 2, 2);
        ReservationView reservation = shop.reserve(sale, 2);
        assertThrows(SoldOut.class, () -> shop.reserve(sale, 1));
        shop.timePasses(reservation);
        assertThrows(ReservationOver.class, () -> shop.checkout(reservation));
        shop.asSystem(() -> life.expireHolds(10));
        assertEquals(OrderStatus.EXPIRED, get(reservation).status());
        shop.reserve(sale, 2);
    }

    @Test
    void aPurchaseThatIsNotPaidInTimeFreesItsSeatsWhenStripeHasEndedIt() throws Exception {
        Shop.Sale sale = shop.sale(1000, 1);
        ReservationView reservation = shop.reserve(sale, 1);
        CheckoutView checkout = shop.checkout(reservation);
        shop.timePasses(reservation);
        shop.deadlineOf(reservation);
        assertEquals(OrderStatus.EXPIRED, shop.order(checkout).status());
        assertThrows(RuntimeException.class, () -> shop.stripe().control().pay(Shop.session(checkout)));
        shop.deliverAll(shop.told(Shop.session(checkout)));
        assertEquals(1, shop.seats(sale).available());
    }

    @Test
    void aPaymentInTheLastMomentWins() throws Exception {
        Shop.Sale sale = shop.sale(1000, 1);
        ReservationView reservation = shop.reserve(sale, 1);
        CheckoutView checkout = shop.checkout(reservation);
        shop.stripe().control().pay(Shop.session(checkout));
        shop.timePasses(reservation);
        shop.deadlineOf(reservation);
        assertEquals(OrderStatus.PAID, shop.order(checkout).status());
    }

    @Test
    void moneyThatComesTooLateIsHonouredWhileThereIsRoomAndElseGivenBackOnce() throws Exception {
        Shop.Sale sale = shop.sale(1000, 1);
        for (boolean room : new boolean[] {false, true}) {
            ReservationView late = shop.reserve(sale, 1);
            CheckoutView checkout = shop.checkout(late);
            String session = Shop.session(checkout);
            shop.asSystem(() -> {
                purchases.giveUp(late.id(), OrderStatus.EXPIRED);
                return "";
            });
            ReservationView other = room ? null : shop.reserve(sale, 1);
            shop.stripe().control().pay(session);
            shop.deliverAll(shop.told(session));
            shop.deliverAll(shop.told(session));
            if (other == null) {
                assertEquals(OrderStatus.PAID, shop.order(checkout).status());
            } else {
                assertEquals(1, refunds(late));
                refundsAreMade(late);
                OrderView order = shop.order(checkout);
                assertEquals(OrderStatus.REFUNDED, order.status());
                assertEquals(1000, order.refunded().minor());
                assertEquals(List.of(), order.tickets());
                release(other);
            }
        }
    }

    @Test
    void whatSomebodyGaveBackAtStripeIsNotGivenBackAgain() throws Exception {
        Shop.Sale sale = shop.sale(1000, 1);
        for (long byHand : new long[] {1000, 400}) {
            ReservationView late = shop.reserve(sale, 1);
            CheckoutView checkout = shop.checkout(late);
            String session = Shop.session(checkout);
            shop.asSystem(() -> {
                purchases.giveUp(late.id(), OrderStatus.CANCELLED);
                return "";
            });
            shop.stripe().control().pay(session);
            shop.refundInDashboard(session, byHand);
            // Only now we hear of the payment, and that nothing can be delivered for it.
            shop.deliverAll(shop.told(session));
            refundsAreMade(late);
            refundsAreMade(late);
            OrderView order = shop.order(checkout);
            assertEquals(OrderStatus.REFUNDED, order.status());
            assertEquals(1000, order.refunded().minor());
            assertEquals(
                    0,
                    shop.asSystem(() -> sql.number(
                            "select count(*) from refund r join payment p on p.id = r.payment_id where p.reference = :id and r.state <> 'SUCCEEDED'",
                            late.id())));
        }
    }

    @Test
    void anotherAmountThanAskedForDeliversNothing() throws Exception {
        Shop.Sale sale = shop.sale(1000, 1);
        ReservationView reservation = shop.reserve(sale, 1);
        CheckoutView checkout = shop.checkout(reservation);
        String session = Shop.session(checkout);
        shop.stripe().control().pay(session);
        String payload = shop.payload(shop.told(session).getFirst());
        String less = payload.replaceAll("\"amount_total\":\\s*1000", "\"amount_total\":999");
        assertTrue(!less.equals(payload));
        shop.deliver(less);
        assertEquals(OrderStatus.PENDING, shop.order(checkout).status());
        assertEquals(List.of(), shop.order(checkout).tickets());
        UUID payment = UUID.fromString(
                shop.asSystem(() -> purchases.find(reservation.id()).paymentId())
                        .toString());
        assertEquals(
                PaymentState.MISMATCHED,
                shop.asSystem(() -> payments.get(payment)).state());
        shop.timePasses(reservation);
        shop.deadlineOf(reservation);
        assertEquals(OrderStatus.EXPIRED, shop.order(checkout).status());
    }

    @Test
    void whatIsNotFromStripeIsRefused() throws Exception {
        Shop.Sale sale = shop.sale(1000, 1);
        CheckoutView checkout = shop.checkout(shop.reserve(sale, 1));
        String session = Shop.session(checkout);
        shop.stripe().control().pay(session);
        String payload = shop.payload(shop.told(session).getFirst());
        assertThrows(WebhookRefused.class, () -> webhooks.receive(payload, null));
        assertThrows(WebhookRefused.class, () -> webhooks.receive(payload, "t=1,v1=00"));
        String old = com.stripe.net.Webhook.Signature.generateSignatureHeader(
                payload, "whsec_local", java.time.Instant.now().getEpochSecond() - 301);
        assertThrows(WebhookRefused.class, () -> webhooks.receive(payload, old));
        WebhookRefused stranger =
                assertThrows(WebhookRefused.class, () -> shop.deliver(payload.replace("acct_shop", "acct_stranger")));
        assertEquals("unknown-account", stranger.code());
        assertEquals(OrderStatus.PENDING, shop.order(checkout).status());
        shop.deliver(payload);
        assertEquals(OrderStatus.PAID, shop.order(checkout).status());
    }

    @Test
    void checkingOutAgainContinuesTheSamePurchase() throws Exception {
        Shop.Sale sale = shop.sale(1000, 5);
        ReservationView reservation = shop.reserve(sale, 1);
        CheckoutView first = shop.checkout(reservation, "typo@example.org");
        CheckoutView again = shop.checkout(reservation, "right@example.org");
        assertEquals(first, again);
        assertEquals("right@example.org", shop.order(again).buyer().email());
        shop.stripe().control().pay(Shop.session(again));
        shop.deliverAll(shop.told(Shop.session(again)));
        CheckoutView afterwards = shop.checkout(reservation, "late@example.org");
        assertNull(afterwards.checkoutUrl());
        assertEquals("right@example.org", shop.order(afterwards).buyer().email());
        assertEquals(
                "right@example.org", shop.order(afterwards).tickets().getFirst().attendeeEmail());
    }

    @Test
    void whatCostsNothingIsConfirmedAtOnce() throws Exception {
        Shop.Sale sale = shop.sale(0, 5);
        CheckoutView checkout = shop.checkout(shop.reserve(sale, 2));
        assertNull(checkout.checkoutUrl());
        assertEquals(OrderStatus.PAID, shop.order(checkout).status());
        assertEquals(2, shop.order(checkout).tickets().size());
    }

    @Test
    void aReservationKeepsItsPriceWhenTheOrganizerRaisesIt() throws Exception {
        Shop.Sale sale = shop.sale(1000, 5);
        ReservationView before = shop.reserve(sale, 1);
        shop.asOrganizer(() ->
                types.change(sale.event().id(), sale.type().id(), sale.type().version(), Shop.type("Seat", 2000, 5)));
        assertEquals(1000, get(before).total().minor());
        assertEquals(1000, shop.order(shop.checkout(before)).total().gross().minor());
        assertEquals(2000, shop.reserve(sale, 1).total().minor());
    }

    @Test
    void givingAReservationBackFreesItsSeatsAlsoWhenAPaymentWasOpen() throws Exception {
        Shop.Sale sale = shop.sale(1000, 1);
        ReservationView held = shop.reserve(sale, 1);
        release(held);
        release(held);
        ReservationView pending = shop.reserve(sale, 1);
        CheckoutView checkout = shop.checkout(pending);
        release(pending);
        assertEquals(OrderStatus.CANCELLED, shop.order(checkout).status());
        assertEquals(1, shop.seats(sale).available());
    }

    @Test
    void secretsOfOthersOpenNothing() throws Exception {
        Shop.Sale sale = shop.sale(0, 5);
        ReservationView mine = shop.reserve(sale, 1);
        ReservationView other = shop.reserve(sale, 1);
        CheckoutView order = shop.checkout(mine);
        assertThrows(NotFound.class, () -> shop.asCustomer(() -> reservations.get(mine.id(), other.secret())));
        assertThrows(NotFound.class, () -> shop.asCustomer(() -> orders.publicOrder(order.orderCode(), mine.secret())));
    }

    @Test
    void whatCannotBeReservedSaysWhy() throws Exception {
        Shop.Sale sale = shop.sale(1000, 50);
        String code = sale.event().code();
        assertThrows(Invalid.class, () -> shop.reserve(sale, 11));
        assertThrows(Invalid.class, () -> shop.reserve(sale, 0));
        assertThrows(
                Invalid.class,
                () -> shop.asCustomer(() ->
                        reservations.reserve(code, List.of(new ReservationItem(UUID.randomUUID(), 1)), List.of())));
        assertThrows(
                NotFound.class,
                () -> shop.asCustomer(() -> reservations.reserve(
                        "no-such-event", List.of(new ReservationItem(sale.type().id(), 1)), List.of())));
        shop.asOrganizer(() -> events.withdraw(sale.event().id()));
        assertThrows(NotFound.class, () -> shop.reserve(sale, 1));
    }

    @Test
    void anOrganizerCannotTakeAwayWhatIsSoldOrHeld() throws Exception {
        Shop.Sale sale = shop.sale(0, 5);
        shop.reserve(sale, 3);
        UUID event = sale.event().id();
        TicketTypeDraft fewer = Shop.type("Seat", 0, 2);
        assertThrows(
                BelowTaken.class,
                () -> shop.asOrganizer(() -> types.change(event, sale.type().id(), 1, fewer)));
        assertThrows(
                TicketsTaken.class,
                () -> shop.asOrganizer(() -> {
                    types.delete(event, sale.type().id());
                    return "";
                }));
        assertThrows(
                Obstructed.class,
                () -> shop.asOrganizer(() -> {
                    events.delete(event);
                    return "";
                }));
        int version = shop.asOrganizer(() -> events.get(event)).version();
        assertThrows(BelowTaken.class, () -> shop.asOrganizer(() -> events.change(event, version, capacity(sale, 2))));
        shop.asOrganizer(() -> events.change(event, version, capacity(sale, 4)));
        assertEquals(1, shop.seats(sale).available());
        assertThrows(SoldOut.class, () -> shop.reserve(sale, 2));
        shop.reserve(sale, 1);
        assertThrows(Stale.class, () -> shop.asOrganizer(() -> events.change(event, version, capacity(sale, 9))));
    }

    private static EventDraft capacity(Shop.Sale sale, int capacity) {
        EventDraft draft = sale.event().toDraft();
        return new EventDraft(
                draft.name(),
                draft.code(),
                draft.tagline(),
                draft.format(),
                draft.startsAt(),
                draft.endsAt(),
                draft.timeZone(),
                draft.currency(),
                draft.visibility(),
                draft.venue(),
                capacity,
                draft.description(),
                draft.language(),
                draft.translations(),
                draft.features());
    }

    private ReservationView get(ReservationView reservation) throws Exception {
        return shop.asCustomer(() -> reservations.get(reservation.id(), reservation.secret()));
    }

    private void release(ReservationView reservation) throws Exception {
        shop.asCustomer(() -> {
            reservations.release(reservation.id(), reservation.secret());
            return "";
        });
    }

    private long refunds(ReservationView reservation) throws Exception {
        return shop.asSystem(() -> sql.number(
                "select count(*) from refund r join payment p on p.id = r.payment_id where p.reference = :id",
                reservation.id()));
    }

    private void refundsAreMade(ReservationView reservation) throws Exception {
        shop.asSystem(() -> {
            refundJobs.run(reservation.id());
            return "";
        });
    }
}
