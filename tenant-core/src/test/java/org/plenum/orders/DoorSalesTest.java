package org.plenum.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plenum.access.Unauthenticated;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Money;
import org.plenum.payments.PaymentMethod;
import org.plenum.payments.TransferTerms;
import org.plenum.payments.TransferTermsDraft;

/** Selling at the door inside the real server. After each story the invariants hold. */
@ExtendWith(ArquillianExtension.class)
class DoorSalesTest {
    private static final int BUYERS = 12;

    @Deployment
    static WebArchive war() throws IOException {
        return SalesWar.with("door-sales").addClass(org.plenum.payments.RefundsOfTest.class);
    }

    @Inject
    Shop shop;

    @Inject
    ShopSql sql;

    @Inject
    DoorSales door;

    @Inject
    Orders orders;

    @Inject
    Refunds refunds;

    @Inject
    Cancellations cancellations;

    @Inject
    SaleRules rules;

    @Inject
    TransferTerms terms;

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
    void whatIsPaidInCashHasItsTicketsAtOnce() throws Exception {
        Shop.Sale sale = shop.sale(1190, 5);
        OrderView order = order(sell(sale, 2, PaymentMethod.CASH, null));
        assertEquals(OrderStatus.PAID, order.status());
        assertEquals(2, order.tickets().size());
        assertEquals(order.code(), order.tickets().getFirst().attendeeName());
        assertEquals(2, shop.seats(sale).sold());
        assertEquals(2380, booked(order, "CASH"));
        assertEquals(
                new DoorSales.Paid(PaymentMethod.CASH, "50 given"),
                shop.asOrganizer(() -> door.paid(order.code())).orElseThrow());
    }

    @Test
    void whatTheTerminalTookIsGivenBackByStaff() throws Exception {
        Shop.Sale sale = shop.sale(1000, 5);
        OrderView order = order(sell(sale, 2, PaymentMethod.TERMINAL, "b@example.org"));
        shop.asOrganizer(() -> refunds.refund(
                order.code(),
                new RefundWish(
                        Money.ofMinor(1000, Shop.EUR),
                        List.of(order.tickets().getFirst().id()),
                        null)));
        runRefunds(order);
        OrderView after = order(order.code());
        assertEquals(OrderStatus.PARTIALLY_REFUNDED, after.status());
        assertEquals(1000, after.refunded().minor());
        assertEquals(1000, booked(order, "TERMINAL"));
        shop.asOrganizer(() -> {
            refunds.cancel(order.code(), true);
            return "";
        });
        runRefunds(order);
        assertEquals(0, booked(order, "TERMINAL"));
        assertEquals(5, shop.seats(sale).available());
    }

    @Test
    void anOrderForSomebodyWaitsForItsTransfer() throws Exception {
        shop.asSystem(() -> terms.change(
                terms.get().version(),
                new TransferTermsDraft(true, "Shop GmbH", "DE89370400440532013000", null, "EUR", 10, 3, 14)));
        Shop.Sale sale = shop.sale(1000, 5);
        assertThrows(Invalid.class, () -> sell(sale, 1, PaymentMethod.TRANSFER, null));
        assertThrows(Invalid.class, () -> sell(sale, 1, PaymentMethod.STRIPE, "b@example.org"));
        assertEquals(5, shop.seats(sale).available());
        String code = shop.asOrganizer(() -> door.sell(
                        sale.event().id(),
                        new DoorSaleDraft(
                                UUID.randomUUID(),
                                items(sale, 1),
                                "Berta",
                                "berta@example.org",
                                PaymentMethod.TRANSFER,
                                null)))
                .orderCode();
        assertEquals(OrderStatus.PENDING, order(code).status());
        assertEquals(4, shop.seats(sale).available());
    }

    @Test
    void whatCannotBeOrderedHoldsNoSeats() throws Exception {
        shop.asSystem(() -> terms.change(
                terms.get().version(),
                new TransferTermsDraft(false, "Shop GmbH", "DE89370400440532013000", null, "EUR", 10, 3, 14)));
        Shop.Sale sale = shop.sale(1000, 5);
        assertThrows(
                Invalid.class,
                () -> shop.asOrganizer(() -> door.sell(
                        sale.event().id(),
                        new DoorSaleDraft(
                                UUID.randomUUID(),
                                items(sale, 1),
                                "Berta",
                                "b@example.org",
                                PaymentMethod.TRANSFER,
                                null))));
        assertEquals(5, shop.seats(sale).available());
    }

    @Test
    void whatIsFreeNeedsNoPayment() throws Exception {
        OrderView order = order(sell(shop.sale(0, 5), 1, PaymentMethod.CASH, null));
        assertEquals(OrderStatus.PAID, order.status());
        assertTrue(shop.asOrganizer(() -> door.paid(order.code())).isEmpty());
    }

    @Test
    void theDoorAndTheShopSellTheSameLastSeats() throws Exception {
        Shop.Sale sale = shop.sale(1000, 6);
        CyclicBarrier start = new CyclicBarrier(BUYERS);
        int sold = 0;
        try (ExecutorService crowd = Executors.newFixedThreadPool(BUYERS)) {
            List<Future<Boolean>> outcomes = new ArrayList<>();
            for (int i = 0; i < BUYERS; i++) {
                boolean atTheDoor = i % 2 == 0;
                outcomes.add(crowd.submit(() -> {
                    start.await();
                    try {
                        if (atTheDoor) {
                            sell(sale, 1, PaymentMethod.CASH, null);
                        } else {
                            shop.reserve(sale, 1);
                        }
                        return true;
                    } catch (SoldOut late) {
                        return false;
                    }
                }));
            }
            for (Future<Boolean> outcome : outcomes) {
                sold += outcome.get() ? 1 : 0;
            }
        }
        assertEquals(6, sold);
        assertEquals(0, shop.seats(sale).available());
    }

    @Test
    void aSaleThatIsSentAgainIsMadeOnce() throws Exception {
        Shop.Sale sale = shop.sale(1000, 6);
        DoorSaleDraft draft =
                new DoorSaleDraft(UUID.randomUUID(), items(sale, 2), null, null, PaymentMethod.CASH, "50 given");
        CyclicBarrier start = new CyclicBarrier(2);
        List<DoorSales.Sold> outcomes = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<DoorSales.Sold>> sent = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                sent.add(both.submit(() -> {
                    start.await();
                    return shop.asOrganizer(() -> door.sell(sale.event().id(), draft));
                }));
            }
            for (Future<DoorSales.Sold> one : sent) {
                outcomes.add(one.get());
            }
        }
        outcomes.add(shop.asOrganizer(() -> door.sell(sale.event().id(), draft)));
        assertEquals(
                1, outcomes.stream().map(DoorSales.Sold::orderCode).distinct().count());
        assertEquals(2, outcomes.stream().filter(DoorSales.Sold::again).count());
        assertEquals(4, shop.seats(sale).available());
        assertEquals(2000, booked(order(outcomes.getFirst().orderCode()), "CASH"));
    }

    @Test
    void whatWasPaidAtTheDoorIsNotCancelledByItsCustomer() throws Exception {
        Shop.Sale sale = shop.sale(1000, 5);
        shop.asOrganizer(() -> rules.change(
                sale.event().id(), 0, new SaleRulesDraft(true, null, true, 0, 100, Money.ofMinor(0, Shop.EUR))));
        OrderView order = order(sell(sale, 1, PaymentMethod.CASH, null));
        String secret = shop.asOrganizer(() -> orders.secretOf(order.id()));
        assertTrue(
                shop.asCustomer(() -> cancellations.offer(order.code(), secret)).isEmpty());
        assertThrows(
                NotCancellable.class,
                () -> shop.asCustomer(() -> {
                    cancellations.cancel(order.code(), secret, Money.ofMinor(1000, Shop.EUR));
                    return "";
                }));
        assertEquals(OrderStatus.PAID, order(order.code()).status());
    }

    @Test
    void customersDoNotSell() throws Exception {
        Shop.Sale sale = shop.sale(1000, 5);
        assertThrows(
                Unauthenticated.class,
                () -> shop.asCustomer(() -> door.sell(
                        sale.event().id(),
                        new DoorSaleDraft(UUID.randomUUID(), items(sale, 1), null, null, PaymentMethod.CASH, null))));
    }

    private static List<ReservationItem> items(Shop.Sale sale, int number) {
        return List.of(new ReservationItem(sale.type().id(), number));
    }

    private String sell(Shop.Sale sale, int number, PaymentMethod method, @Nullable String email) throws Exception {
        return shop.asOrganizer(() -> door.sell(
                        sale.event().id(),
                        new DoorSaleDraft(UUID.randomUUID(), items(sale, number), null, email, method, "50 given")))
                .orderCode();
    }

    private OrderView order(String code) throws Exception {
        return shop.asOrganizer(() -> orders.byCode(code));
    }

    private void runRefunds(OrderView order) throws Exception {
        shop.asSystem(() -> {
            refundJobs.run(order.id());
            return "";
        });
    }

    private long booked(OrderView order, String account) throws Exception {
        return shop.asSystem(() -> sql.number(
                "select coalesce(sum(p.amount_minor), 0) from journal_posting p join journal_entry e on e.id = p.entry_id where e.paid_for = :id and p.account = '"
                        + account + "'",
                order.id()));
    }
}
