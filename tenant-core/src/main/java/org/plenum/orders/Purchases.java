package org.plenum.orders;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.plenum.consents.Consents;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.fields.CustomFields;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Money;
import org.plenum.kernel.NotFound;
import org.plenum.payments.PaymentRequest;
import org.plenum.payments.PaymentState;
import org.plenum.payments.Payments;
import org.plenum.tenancy.Addresses;
import org.plenum.tenancy.Tenancy;

/**
 * The steps of a purchase that change our own data; each is one transaction, between them Stripe is asked. Its methods are public because the container begins
 * transactions for no others.
 */
@ApplicationScoped
@Transactional
class Purchases {
    static final int CODE_CHARS = 8;

    /** Against hoarding; far more than people who buy need. */
    static final int OPEN_PER_EMAIL_MAX = 50;

    /** From the checkout on; a payment's page does not live much longer. Only who was offered seats for hours has them for more. */
    private static final Duration PAYMENT_TIME_MAX = Duration.ofMinutes(50);

    /** @param paymentId what is to be opened now; null when nothing is to be paid any more */
    record Begun(String code, String secret, @Nullable UUID paymentId) {}

    @Inject
    OrderStore orders;

    @Inject
    Lines lines;

    @Inject
    OrderLife life;

    @Inject
    RequestLife requests;

    @Inject
    Promos promos;

    @Inject
    Secrets secrets;

    @Inject
    Deadlines deadlines;

    @Inject
    Awaiting awaiting;

    @Inject
    Payments payments;

    @Inject
    Events events;

    @Inject
    Consents consents;

    @Inject
    CustomFields fields;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    /** A customer who comes to the payment at the last second has this long for it. */
    @Inject
    @ConfigProperty(name = "plenum.orders.payment-time", defaultValue = "PT10M")
    Duration paymentTime;

    public Order find(UUID id) {
        return orders.find(id).orElseThrow(() -> new NotFound("order"));
    }

    public Order find(UUID id, String secret) {
        return orders.find(id)
                .filter(order -> Secrets.fits(secret, order))
                .orElseThrow(() -> new NotFound("reservation"));
    }

    public Order ofCode(String code) {
        return orders.byCode(code).orElseThrow(() -> new NotFound("order"));
    }

    public List<LineView> linesOf(Order order) {
        return lines.of(order);
    }

    public Begun begin(UUID id, String secret, CheckoutDetails details) {
        Order order = locked(id, secret);
        if (order.paidAt() != null && order.code() != null) {
            return begun(order.id(), order.code(), null);
        }
        if (order.code() != null && order.status().asked()) {
            return begun(order.id(), order.code(), null);
        }
        if (order.over(clock.instant())) {
            throw new ReservationOver();
        }
        PaymentState paying = order.paymentId() == null
                ? null
                : payments.get(order.paymentId()).state();
        if (order.code() != null && (paying == PaymentState.PROCESSING || paying == PaymentState.PAID)) {
            return begun(order.id(), order.code(), null);
        }
        if (paying != null && paying.settled()) {
            throw new ReservationOver();
        }
        return proceed(order, details);
    }

    private Begun proceed(Order order, CheckoutDetails details) {
        List<LineView> bought = lines.of(order);
        DetailChecks.Checked checked = DetailChecks.checked(details, bought, fields.askedBy(order.eventId()));
        if (order.status() == OrderStatus.HELD
                && orders.openOf(order.eventId(), requireNonNull(checked.buyer().email())) >= OPEN_PER_EMAIL_MAX) {
            throw new TooManyOpenOrders();
        }
        promos.checkCustomer(order.id(), requireNonNull(checked.buyer().email()));
        consents.agree(order.id(), order.eventId(), "consents", details.agreements());
        String code = order.code() == null ? newCode() : order.code();
        Money total = Hold.total(bought, order.currency());
        boolean asks = order.approval() && order.status() == OrderStatus.HELD;
        LocalDate due = details.payBy() == PayBy.TRANSFER && !asks && order.paymentId() == null && !total.isZero()
                ? awaiting.dueOrRefusal(order, requireNonNull(checked.buyer().email()), total)
                : null;
        UUID payment = asks || total.isZero() ? null : paymentFor(order, code, bought, checked.buyer(), due);
        Instant end = due != null
                ? awaiting.givenUpAt(order, due)
                : order.status() == OrderStatus.HELD ? endOfPurchase(order) : order.expiresAt();
        orders.setDetails(order, code, checked.buyer(), checked.locale(), end, payment);
        orders.setAnswers(order.id(), checked.answers());
        orders.replaceAttendees(order.id(), checked.attendees());
        if (asks) {
            requests.ask(order);
        } else if (payment == null) {
            life.confirm(order);
        } else if (due != null) {
            awaiting.begin(order, due, end);
        } else if (order.status() == OrderStatus.HELD) {
            deadlines.plan(order.id(), end);
        }
        return begun(order.id(), code, payment);
    }

    /**
     * What is to be opened for an order that was approved; null when nothing is to be paid any more.
     *
     * @throws RequestOver when it cannot be paid
     */
    public @Nullable UUID payApproved(UUID id) {
        Order order = orders.lock(id).orElseThrow(() -> new NotFound("order"));
        if (order.paidAt() != null) {
            return null;
        }
        if (order.status() == OrderStatus.PENDING && order.paymentId() != null) {
            return order.paymentId();
        }
        if (order.status() != OrderStatus.APPROVED || !order.expiresAt().isAfter(clock.instant())) {
            throw new RequestOver();
        }
        UUID payment =
                paymentFor(order, requireNonNull(order.code()), lines.of(order), requireNonNull(order.buyer()), null);
        Instant end = endOfPurchase(order);
        orders.setPayment(id, payment, end);
        deadlines.plan(id, end);
        return payment;
    }

    private Instant endOfPurchase(Order order) {
        Instant enough = clock.instant().plus(paymentTime);
        Instant most = clock.instant().plus(PAYMENT_TIME_MAX);
        if (order.expiresAt().isBefore(enough)) {
            return enough;
        }
        return order.expiresAt().isAfter(most) ? most : order.expiresAt();
    }

    private UUID paymentFor(
            Order order, String code, List<LineView> bought, Buyer buyer, @Nullable LocalDate transferDue) {
        if (order.paymentId() != null) {
            return order.paymentId();
        }
        String event = events.known(order.eventId()).map(EventView::name).orElseThrow(() -> new NotFound("event"));
        PaymentRequest request = new PaymentRequest(
                order.id(),
                items(event, bought),
                requireNonNull(buyer.email()),
                address(code, secrets.ofOrder(order.id())));
        return transferDue == null ? payments.ask(request) : payments.askByTransfer(request, code, transferDue);
    }

    /** What costs nothing is not paid. */
    static List<PaymentRequest.Item> items(String event, List<LineView> bought) {
        return bought.stream()
                .filter(line -> !line.unitPrice().isZero())
                .map(line -> new PaymentRequest.Item(event + ": " + line.title(), line.unitPrice(), line.quantity()))
                .toList();
    }

    public String address(String code, String secret) {
        return addresses.organization(Tenancy.current().slug()) + "/orders/" + code + "/" + secret;
    }

    /** Frees a mere hold; the order as it then is. One that waits for its payment stays, for Stripe has to be asked first. */
    public Order release(UUID id, String secret) {
        Order order = locked(id, secret);
        if (order.status() == OrderStatus.HELD) {
            life.giveUp(order, OrderStatus.CANCELLED);
            return find(id);
        }
        return order;
    }

    /** Ends an order that waits for its payment, if it still does. */
    public void giveUp(UUID id, OrderStatus end) {
        orders.lock(id)
                .filter(order -> order.status() == OrderStatus.PENDING)
                .ifPresent(order -> life.giveUp(order, end));
    }

    /** What ended by the customer's wish was cancelled, not overdue. */
    public void expiredIsCancelled(UUID id) {
        orders.lock(id)
                .filter(order -> order.status() == OrderStatus.EXPIRED)
                .ifPresent(order -> orders.setStatus(List.of(id), OrderStatus.CANCELLED));
    }

    public void waitOn(UUID id) {
        orders.find(id).filter(order -> order.status() == OrderStatus.PENDING).ifPresent(deadlines::planNext);
    }

    private Order locked(UUID id, String secret) {
        return orders.lock(id)
                .filter(order -> Secrets.fits(secret, order))
                .orElseThrow(() -> new NotFound("reservation"));
    }

    private Begun begun(UUID id, String code, @Nullable UUID payment) {
        return new Begun(code, secrets.ofOrder(id), payment);
    }

    String newCode() {
        String code = Ids.code(CODE_CHARS);
        while (orders.codeExists(code)) {
            code = Ids.code(CODE_CHARS);
        }
        return code;
    }
}
