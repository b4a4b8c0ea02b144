package org.plenum.orders;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.fields.GivenAnswer;

/**
 * Who will use one of the tickets.
 *
 * @param ticketTypeId null takes the types in the order of the reservation's lines
 * @param email null for the buyer's
 * @param answers to what is asked of those who come, see {@link org.plenum.fields.CustomFields#askedAt}
 */
public record AttendeeDetails(
        @Nullable UUID ticketTypeId,
        @Nullable String name,
        @Nullable String email,
        List<GivenAnswer> answers) {
    public AttendeeDetails {
        answers = List.copyOf(answers);
    }

    public AttendeeDetails(@Nullable UUID ticketTypeId, @Nullable String name, @Nullable String email) {
        this(ticketTypeId, name, email, List.of());
    }
}
