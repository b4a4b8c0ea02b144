package org.plenum.orders;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.payments.PaymentMethod;

/**
 * What staff sell at the door, or order for somebody.
 *
 * @param id of this sale, made by whoever asks for it: the same again is the same sale
 * @param name of who buys and comes; null when nobody asked
 * @param email to which tickets and invoice go; null when they are printed
 * @param payment cash or terminal, which is taken with this; or transfer, for which the buyer gets a mail
 * @param note about the payment, such as what was given or the number of the receipt
 */
public record DoorSaleDraft(
        UUID id,
        List<ReservationItem> items,
        @Nullable String name,
        @Nullable String email,
        PaymentMethod payment,
        @Nullable String note) {
    public DoorSaleDraft {
        items = List.copyOf(items);
    }
}
