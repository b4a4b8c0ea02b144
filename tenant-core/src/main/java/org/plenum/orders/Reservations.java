package org.plenum.orders;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.plenum.access.Unrestricted;
import org.plenum.groups.Groups;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Reader;
import org.plenum.payments.PaymentState;
import org.plenum.payments.Payments;
import org.plenum.tenancy.Tenancy;

/** Holding seats and checking out, for customers without an account: the reservation's secret is the permission. */
@Door
public class Reservations {
    public static final int ITEMS_MAX = 10;
    public static final int TICKETS_MAX = 40;
    public static final int PROMO_CODES_MAX = 5;

    /** Of one organization's event. */
    private record Lane(UUID tenant, String eventCode) {}

    /** A rush to one event goes through in groups: a transaction for each, and the quotas are locked for as short as can be. */
    private final Turnstile<Lane, Wish, HoldGroup.Outcome> turnstile = new Turnstile<>();

    @Inject
    Holds holds;

    @Inject
    Purchases purchases;

    @Inject
    RequestLife requests;

    @Inject
    Payments payments;

    @Inject
    Groups groups;

    @Inject
    Clock clock;

    /**
     * Holds all of it or nothing.
     *
     * @throws SoldOut when less is left
     * @throws NotOnSale outside the sale window
     * @throws org.plenum.kernel.NotFound when no such event is public
     * @throws org.plenum.kernel.Invalid when the items break the ticket types' rules, or a promo code cannot be used
     */
    @Unrestricted("anyone may buy")
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // whoever leads the group has the transaction
    public ReservationView reserve(String eventCode, List<ReservationItem> items, List<String> promoCodes) {
        WishChecks.check(items, promoCodes);
        String secret = Ids.secret();
        Hold hold = turnstile
                .pass(
                        new Lane(Tenancy.current().id(), eventCode),
                        new Wish(
                                Ids.next(),
                                Secrets.hash(secret),
                                items,
                                WishChecks.keys(promoCodes),
                                groups.ofCaller(),
                                Reader.currentIfAny().orElse(null)),
                        wishes -> holds.take(eventCode, wishes))
                .orRefusal();
        return new ReservationView(
                hold.id(),
                hold.eventId(),
                secret,
                OrderStatus.HELD,
                hold.expiresAt(),
                hold.lines(),
                hold.total(),
                null,
                hold.approval());
    }

    @Unrestricted("the secret is the permission")
    public ReservationView get(UUID id, String secret) {
        Order order = purchases.find(id, secret);
        List<LineView> lines = purchases.linesOf(order);
        return new ReservationView(
                id,
                order.eventId(),
                secret,
                // A hold whose sweep is a few seconds late is over all the same.
                order.status() == OrderStatus.HELD && order.over(clock.instant())
                        ? OrderStatus.EXPIRED
                        : order.status(),
                order.expiresAt(),
                lines,
                Hold.total(lines, order.currency()),
                order.code(),
                order.approval());
    }

    /**
     * Gives the seats back at once. Again is the same.
     *
     * @throws AlreadyPaid when it is too late for that
     */
    @Unrestricted("the secret is the permission")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void release(UUID id, String secret) {
        Order order = purchases.release(id, secret);
        if (order.paidAt() != null) {
            throw new AlreadyPaid();
        }
        if (order.status().asked()) {
            requests.withdraw(id);
        }
        if (order.status() == OrderStatus.PENDING && order.paymentId() != null) {
            PaymentState state = payments.settle(order.paymentId(), true).state();
            if (state == PaymentState.PAID || state == PaymentState.PROCESSING) {
                throw new AlreadyPaid();
            }
            purchases.giveUp(id, OrderStatus.CANCELLED);
            purchases.expiredIsCancelled(id);
        }
    }

    /**
     * Takes the details and opens the payment. Again with the same or better details continues the same purchase.
     *
     * @throws ReservationOver when its time ran out
     * @throws org.plenum.kernel.Invalid field by field
     * @throws org.plenum.payments.PaymentsUnavailable when Stripe does not answer; the reservation stays, and again is right
     */
    @Unrestricted("the secret is the permission")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public CheckoutView checkout(UUID id, String secret, CheckoutDetails details) {
        Purchases.Begun begun = purchases.begin(id, secret, details);
        String url = begun.paymentId() == null
                ? null
                : payments.open(begun.paymentId()).url();
        return new CheckoutView(begun.code(), begun.secret(), url);
    }
}
