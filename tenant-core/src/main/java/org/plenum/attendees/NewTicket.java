package org.plenum.attendees;

import java.util.List;
import java.util.UUID;
import org.plenum.fields.Answer;

/**
 * A ticket to be registered for a paid or free order.
 *
 * @param ticketTypeName as bought; later changes of the type do not change it
 * @param attendeeEmail the buyer's when the attendee gave none
 */
public record NewTicket(
        UUID orderId,
        UUID eventId,
        UUID ticketTypeId,
        String ticketTypeName,
        String attendeeName,
        String attendeeEmail,
        List<Answer> answers) {
    public NewTicket {
        answers = List.copyOf(answers);
    }
}
