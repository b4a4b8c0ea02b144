package org.plenum.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.consents.Agreement;
import org.plenum.fields.GivenAnswer;

/**
 * What a customer says before paying.
 *
 * @param attendees one per ticket
 * @param agreements to what is asked, see {@link org.plenum.consents.Consents#askedAt}
 * @param answers to what is asked of the buyer, see {@link org.plenum.fields.CustomFields#askedAt}
 * @param locale BCP 47 tag in which to write to the buyer; null for English
 * @param payBy does not matter when nothing is to be paid, or when it was chosen before
 */
public record CheckoutDetails(
        Buyer buyer,
        List<AttendeeDetails> attendees,
        List<Agreement> agreements,
        List<GivenAnswer> answers,
        @Nullable String locale,
        PayBy payBy) {
    public CheckoutDetails {
        attendees = List.copyOf(attendees);
        agreements = List.copyOf(agreements);
        answers = List.copyOf(answers);
    }

    /** Paid online. */
    public CheckoutDetails(
            Buyer buyer,
            List<AttendeeDetails> attendees,
            List<Agreement> agreements,
            List<GivenAnswer> answers,
            @Nullable String locale) {
        this(buyer, attendees, agreements, answers, locale, PayBy.ONLINE);
    }
}
