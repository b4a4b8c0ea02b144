package org.plenum.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says before paying.
 *
 * @param attendees one per ticket
 * @param locale BCP 47 tag in which to write to the buyer; null for English
 */
public record CheckoutDetails(
        Buyer buyer,
        List<AttendeeDetails> attendees,
        @Nullable String locale) {
    public CheckoutDetails {
        attendees = List.copyOf(attendees);
    }
}
