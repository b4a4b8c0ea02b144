package org.plenum.orders;

import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Door;

/** Holding seats and checking out, for customers without an account: the reservation's secret is the permission. */
@Door
public class Reservations {
    public static final int ITEMS_MAX = 10;
    public static final int TICKETS_MAX = 40;

    /**
     * Holds all of it or nothing.
     *
     * @throws SoldOut when less is left
     * @throws NotOnSale outside the sale window
     * @throws org.plenum.kernel.NotFound when no such event is public
     * @throws org.plenum.kernel.Invalid when the items break the ticket types' rules
     */
    @Unrestricted("anyone may buy")
    public ReservationView reserve(String eventCode, List<ReservationItem> items, @Nullable String promoCode) {
        throw new UnsupportedOperationException();
    }

    @Unrestricted("the secret is the permission")
    public ReservationView get(UUID id, String secret) {
        throw new UnsupportedOperationException();
    }

    /** Gives the seats back at once. Again is the same. */
    @Unrestricted("the secret is the permission")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void release(UUID id, String secret) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes the details and opens the payment. Again with the same or better details continues the same purchase.
     *
     * @throws ReservationOver when its time ran out
     * @throws org.plenum.kernel.Invalid field by field
     */
    @Unrestricted("the secret is the permission")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public CheckoutView checkout(UUID id, String secret, CheckoutDetails details) {
        throw new UnsupportedOperationException();
    }
}
