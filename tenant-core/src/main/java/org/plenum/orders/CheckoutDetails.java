package org.plenum.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.consents.Agreement;

/**
 * What a customer says before paying.
 *
 * @param attendees one per ticket
 * @param agreements to what is asked, see {@link org.plenum.consents.Consents#askedAt}
 * @param locale BCP 47 tag in which to write to the buyer; null for English
 */
public record CheckoutDetails(
        Buyer buyer,
        List<AttendeeDetails> attendees,
        List<Agreement> agreements,
        @Nullable String locale) {
    public CheckoutDetails {
        attendees = List.copyOf(attendees);
        agreements = List.copyOf(agreements);
    }
}
