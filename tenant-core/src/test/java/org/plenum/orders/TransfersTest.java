package org.plenum.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Page;
import org.plenum.payments.AlreadyDecided;
import org.plenum.payments.BankEntryReason;
import org.plenum.payments.BankEntryView;
import org.plenum.payments.BankStatements;
import org.plenum.payments.CsvColumns;
import org.plenum.payments.NoSuchTransfer;
import org.plenum.payments.OwedView;
import org.plenum.payments.TransferTerms;
import org.plenum.payments.TransferTermsDraft;
import org.plenum.payments.TransferTermsView;
import org.plenum.payments.TransferView;
import org.plenum.payments.UploadView;

/** Being paid by bank transfer inside the real server. After each story the invariants hold. */
@ExtendWith(ArquillianExtension.class)
class TransfersTest {
    private static final String TITLES = "Date;Amount;Currency;Purpose\n";

    @Deployment
    static WebArchive war() throws IOException {
        return SalesWar.with("transfers");
    }

    @Inject
    Shop shop;

    @Inject
    ShopSql sql;

    @Inject
    TransferTerms terms;

    @Inject
    Transfers transfers;

    @Inject
    BankStatements statements;

    @Inject
    Reservations reservations;

    @Inject
    Refunds refunds;

    private int rows;

    /** An order that waits for its transfer. */
    private record Ordered(Shop.Sale sale, ReservationView reservation, CheckoutView checkout, TransferView transfer) {
        String code() {
            return checkout.orderCode();
        }
    }

    @BeforeEach
    void open() throws Exception {
        shop.open();
        allow(true);
    }

    @AfterEach
    void theInvariantsHold() throws Exception {
        assertEquals(List.of(), shop.violations());
    }

    @Test
    void seatsWaitForTheTransferAndTheTicketsComeWithIt() throws Exception {
        Ordered ordered = order(2, 1190);
        assertNull(ordered.checkout().checkoutUrl());
        assertEquals(OrderStatus.PENDING, shop.order(ordered.checkout()).status());
        assertEquals(0, shop.seats(ordered.sale()).available());
        LocalDate due = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(10);
        assertEquals(due, ordered.transfer().dueOn());
        String statement = row("23.80", "Tickets " + ordered.transfer().readableReference());
        assertEquals(new UploadView(1, 1, 1), upload(statement));
        assertEquals(OrderStatus.PAID, shop.order(ordered.checkout()).status());
        assertEquals(2, shop.order(ordered.checkout()).tickets().size());
        assertEquals(2, shop.seats(ordered.sale()).sold());
        // The same money told again is the same money.
        assertEquals(new UploadView(1, 0, 0), upload(statement));
    }

    @Test
    void whatIsNotExactWaitsForAPerson() throws Exception {
        Ordered ordered = order(1, 1000);
        String reference = ordered.transfer().reference();
        upload(row("9.99", reference));
        assertEquals(BankEntryReason.TOO_LITTLE, decide().reason());
        upload(row("10.01", reference));
        assertEquals(BankEntryReason.TOO_MUCH, decide().reason());
        upload(TITLES + "2026-11-20;10.00;CHF;" + reference + rows++);
        assertEquals(BankEntryReason.OTHER_CURRENCY, decide().reason());
        upload(row("10.00", "no reference at all"));
        assertEquals(BankEntryReason.UNKNOWN_REFERENCE, decide().reason());
        Ordered other = order(1, 1000);
        upload(row("10.00", reference + " " + other.transfer().reference()));
        assertEquals(BankEntryReason.SEVERAL_REFERENCES, decide().reason());
        assertEquals(OrderStatus.PENDING, shop.order(ordered.checkout()).status());
    }

    @Test
    void twoPartsMakeAWholeAndWhatIsTooMuchIsTheCustomers() throws Exception {
        Ordered ordered = order(1, 1000);
        upload(row("4.00", ordered.transfer().reference()));
        UUID part = decide().id();
        assign(part, ordered.code());
        assertEquals(400, transfer(ordered).received().minor());
        assertThrows(AlreadyDecided.class, () -> assign(part, ordered.code()));
        upload(row("7.00", ordered.transfer().reference()));
        assign(decide().id(), ordered.transfer().reference().toLowerCase(java.util.Locale.ROOT));
        assertEquals(OrderStatus.PAID, shop.order(ordered.checkout()).status());
        assertEquals(100, transfer(ordered).surplus().minor());
        assertEquals(-1100, customers(ordered));
        asOwner(() -> transfers.surplusSent(ordered.code(), "by hand"));
        assertEquals(0, transfer(ordered).surplus().minor());
        assertEquals(-1000, customers(ordered));
        assertThrows(AlreadyDecided.class, () -> asOwner(() -> transfers.surplusSent(ordered.code(), null)));
    }

    @Test
    void moneyForAPaidOrderIsLeftToAPerson() throws Exception {
        Ordered ordered = order(1, 1000);
        asOwner(() -> transfers.markPaid(ordered.code(), "seen online"));
        assertEquals(OrderStatus.PAID, shop.order(ordered.checkout()).status());
        assertThrows(AlreadyDecided.class, () -> asOwner(() -> transfers.markPaid(ordered.code(), null)));
        upload(row("10.00", ordered.transfer().reference()));
        BankEntryView twice = decide();
        assertEquals(BankEntryReason.ALREADY_PAID, twice.reason());
        assertEquals(ordered.code(), twice.orderCode());
        assertThrows(NoSuchTransfer.class, () -> assign(twice.id(), ordered.code()));
        assertThrows(NoSuchTransfer.class, () -> assign(twice.id(), "NOBODYS2"));
        assertThrows(NoSuchTransfer.class, () -> assign(twice.id(), "ABCD1234."));
        int before = shop.asSystem(statements::toDecide);
        asOwner(() -> statements.returned(twice.id(), "sent back"));
        assertThrows(AlreadyDecided.class, () -> asOwner(() -> statements.ignore(twice.id(), null)));
        assertEquals(before - 1, shop.asSystem(statements::toDecide));
    }

    @Test
    void whatDoesNotComeInTimeIsGivenUpAndItsPartsAreLeftToAPerson() throws Exception {
        Ordered ordered = order(1, 1000);
        upload(row("4.00", ordered.transfer().reference()));
        assign(decide().id(), ordered.code());
        lapse(ordered);
        assertEquals(OrderStatus.EXPIRED, shop.order(ordered.checkout()).status());
        assertEquals(1, shop.seats(ordered.sale()).available());
        BankEntryView part = decide();
        assertEquals(BankEntryReason.ORDER_OVER, part.reason());
        assertEquals(0, customers(ordered));
        // A part of it does not bring the order back.
        assertThrows(NoSuchTransfer.class, () -> assign(part.id(), ordered.code()));
    }

    @Test
    void lateMoneyIsHonouredWhileThereIsRoomAndElseOwed() throws Exception {
        Ordered honoured = order(1, 1000);
        lapse(honoured);
        upload(row("10.00", honoured.transfer().reference()));
        assertEquals(OrderStatus.PAID, shop.order(honoured.checkout()).status());

        Ordered late = order(1, 1000);
        lapse(late);
        shop.reserve(late.sale(), 1);
        upload(row("10.00", late.transfer().reference()));
        assertEquals(OrderStatus.EXPIRED, shop.order(late.checkout()).status());
        OwedView owed = owed(late);
        assertEquals(1000, owed.amount().minor());
        asOwner(() -> statements.sent(owed.id()));
        asOwner(() -> statements.sent(owed.id()));
        assertEquals(OrderStatus.REFUNDED, shop.order(late.checkout()).status());
        assertEquals(1000, shop.order(late.checkout()).refunded().minor());
        assertEquals(0, customers(late));
    }

    @Test
    void moneyIsGivenBackByHandWhichIsNotedWhenItIsDone() throws Exception {
        Ordered ordered = order(2, 1000);
        upload(row("20.00", ordered.transfer().reference()));
        OrderView paid = shop.order(ordered.checkout());
        shop.asOrganizer(() -> refunds.refund(
                ordered.code(),
                new RefundWish(
                        org.plenum.kernel.Money.ofMinor(1000, Shop.EUR),
                        List.of(paid.tickets().getFirst().id()),
                        null)));
        assertEquals(0, shop.order(ordered.checkout()).refunded().minor());
        OwedView owed = owed(ordered);
        asOwner(() -> statements.sent(owed.id()));
        assertEquals(
                OrderStatus.PARTIALLY_REFUNDED, shop.order(ordered.checkout()).status());
        assertEquals(1000, shop.order(ordered.checkout()).refunded().minor());
    }

    @Test
    void moreTimeIsMoreTimeAndCancellingEndsIt() throws Exception {
        Ordered ordered = order(1, 1000);
        LocalDate later = ordered.transfer().dueOn().plusDays(5);
        shop.asOrganizer(() -> {
            transfers.extend(ordered.code(), later);
            return "";
        });
        assertEquals(later, transfer(ordered).dueOn());
        assertThrows(
                Invalid.class,
                () -> asOwner(() -> transfers.extend(
                        ordered.code(), LocalDate.now(ZoneId.of("UTC")).plusDays(40))));
        // The deadline that was planned first comes, and changes nothing.
        shop.deadlineOf(ordered.reservation());
        assertEquals(OrderStatus.PENDING, shop.order(ordered.checkout()).status());
        shop.asOrganizer(() -> {
            refunds.cancel(ordered.code(), true);
            return "";
        });
        assertEquals(OrderStatus.CANCELLED, shop.order(ordered.checkout()).status());
        assertThrows(TransferNotAwaited.class, () -> asOwner(() -> transfers.extend(ordered.code(), later)));
    }

    @Test
    void itIsOfferedOnlyWhereTheOrganizerAllowsIt() throws Exception {
        allow(false);
        Shop.Sale sale = shop.sale(1000, 5);
        ReservationView reservation = shop.reserve(sale, 1);
        Invalid refused = assertThrows(Invalid.class, () -> checkout(reservation, "b@example.org"));
        assertEquals("payBy", refused.errors().getFirst().field());
        allow(true);
        Shop.Sale free = shop.sale(0, 5);
        assertEquals(
                OrderStatus.PAID,
                shop.order(checkout(shop.reserve(free, 1), "b@example.org")).status());
        for (int n = 0; n < Awaiting.PER_EMAIL_MAX; n++) {
            checkout(shop.reserve(sale, 1), "many@example.org");
        }
        assertThrows(TooManyOpenOrders.class, () -> checkout(shop.reserve(sale, 1), "MANY@example.org"));
    }

    @Test
    void uploadsMarkingByHandAndTheDeadlineAtOnceLeaveOnePaymentAndNothingLost() throws Exception {
        for (int round = 0; round < 5; round++) {
            Ordered ordered = order(1, 1000);
            String statement = row("10.00", ordered.transfer().reference());
            shop.timePasses(ordered.reservation());
            List<Callable<String>> deeds = List.of(
                    () -> upload(statement).toString(),
                    () -> upload(statement).toString(),
                    () -> asOwner(() -> transfers.markPaid(ordered.code(), "race")),
                    () -> {
                        shop.deadlineOf(ordered.reservation());
                        return "";
                    });
            CyclicBarrier start = new CyclicBarrier(deeds.size());
            try (ExecutorService staff = Executors.newFixedThreadPool(deeds.size())) {
                List<Future<String>> outcomes = new ArrayList<>();
                for (Callable<String> deed : deeds) {
                    outcomes.add(staff.submit(() -> {
                        start.await();
                        try {
                            return deed.call();
                        } catch (DomainException refused) {
                            return refused.code();
                        }
                    }));
                }
                for (Future<String> outcome : outcomes) {
                    outcome.get();
                }
            }
            assertEquals(OrderStatus.PAID, shop.order(ordered.checkout()).status());
            assertEquals(1, shop.order(ordered.checkout()).tickets().size());
            long counted = sqlNumber(
                    "select received_minor from payment where reference = :id",
                    ordered.reservation().id());
            assertEquals(1000, counted);
            long told = sqlNumber(
                    "select count(*) from bank_entry e where e.purpose like '%' || (select transfer_reference from payment where reference = :id) || '%' and e.state <> 'NEW'",
                    ordered.reservation().id());
            assertEquals(1, told);
        }
    }

    private Ordered order(int seats, long price) throws Exception {
        Shop.Sale sale = shop.sale(price, seats);
        ReservationView reservation = shop.reserve(sale, seats);
        CheckoutView checkout = checkout(reservation, "buyer-" + reservation.id() + "@example.org");
        TransferView transfer = shop.asCustomer(
                () -> transfers.of(checkout.orderCode(), checkout.orderSecret()).orElseThrow());
        assertFalse(transfer.reference().isEmpty());
        return new Ordered(sale, reservation, checkout, transfer);
    }

    private CheckoutView checkout(ReservationView reservation, String email) throws Exception {
        int tickets = reservation.lines().stream().mapToInt(LineView::quantity).sum();
        List<AttendeeDetails> attendees = java.util.stream.IntStream.range(0, tickets)
                .mapToObj(n -> new AttendeeDetails(null, "Attendee " + n, null))
                .toList();
        CheckoutDetails details = new CheckoutDetails(
                Buyer.of("Berta Buyer", email), attendees, List.of(), List.of(), "de", PayBy.TRANSFER);
        return shop.asCustomer(() -> reservations.checkout(reservation.id(), reservation.secret(), details));
    }

    private void allow(boolean allowed) throws Exception {
        TransferTermsView now = shop.asSystem(terms::get);
        shop.asSystem(() -> terms.change(
                now.version(),
                new TransferTermsDraft(allowed, "Shop GmbH", "DE89 3704 0044 0532 0130 00", null, "EUR", 10, 3, 14)));
    }

    private String row(String amount, String purpose) {
        return TITLES + "2026-11-20;" + amount + ";EUR;" + purpose + " no. " + rows++ + "\n";
    }

    private UploadView upload(String table) throws Exception {
        return shop.asSystem(
                () -> statements.upload("bank.csv", table.getBytes(StandardCharsets.UTF_8), CsvColumns.RECOGNISED));
    }

    /** What came last to be decided about. */
    private BankEntryView decide() throws Exception {
        List<BankEntryView> open = shop.asSystem(() -> statements.entries(true, Page.Request.first()))
                .items();
        assertTrue(!open.isEmpty());
        return open.getFirst();
    }

    private void assign(UUID entry, String code) throws Exception {
        asOwner(() -> statements.assign(entry, code));
    }

    private OwedView owed(Ordered ordered) throws Exception {
        return shop.asSystem(statements::owed).stream()
                .filter(owed -> owed.orderCode().equals(ordered.code()))
                .findFirst()
                .orElseThrow();
    }

    private TransferView transfer(Ordered ordered) throws Exception {
        return shop.asCustomer(() ->
                transfers.of(ordered.code(), ordered.checkout().orderSecret()).orElseThrow());
    }

    private void lapse(Ordered ordered) throws Exception {
        shop.timePasses(ordered.reservation());
        shop.deadlineOf(ordered.reservation());
    }

    /** What stands on the customers' account because of the money of the order. */
    private long customers(Ordered ordered) throws Exception {
        return sqlNumber(
                "select coalesce(sum(p.amount_minor), 0) from journal_posting p join journal_entry e on e.id = p.entry_id where p.account = 'CUSTOMERS' and e.kind = 'PAYMENT' and e.paid_for = :id",
                ordered.reservation().id());
    }

    private long sqlNumber(String query, UUID id) throws Exception {
        return shop.asSystem(() -> sql.number(query, id));
    }

    private String asOwner(Runnable work) throws Exception {
        return shop.asSystem(() -> {
            work.run();
            return "done";
        });
    }
}
