package org.plenum.attendees;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenum.fields.Answer;

/** A ticket and its holder as organizers and staff see them: without anything that admits. */
public record AttendeeView(
        UUID id,
        UUID eventId,
        UUID orderId,
        UUID ticketTypeId,
        String ticketTypeName,
        String name,
        String email,
        String code,
        TicketStatus status,
        Instant registeredAt,
        List<Answer> answers) {
    public AttendeeView {
        answers = List.copyOf(answers);
    }

    public String readableCode() {
        return TicketCodes.readable(code);
    }
}
