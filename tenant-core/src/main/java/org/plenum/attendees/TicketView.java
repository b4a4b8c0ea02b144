package org.plenum.attendees;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenum.fields.Answer;

/**
 * A ticket as its holder sees it. Carries what admits, so it is shown to the holder and the buyer only.
 *
 * @param code short, for typing by hand; eight characters, shown as {@code ABCD-EFGH} by {@link #readableCode()}
 * @param secret the bare secret, which admits like the payload does
 * @param payload what the QR code holds: {@code TICKET1.<base64url(event|ticket|secret)>.<base64url(signature)>}
 * @param passedOn whether its buyer has given it to somebody else, and so has no part in it any more
 */
public record TicketView(
        UUID id,
        UUID eventId,
        UUID orderId,
        UUID ticketTypeId,
        String ticketTypeName,
        String attendeeName,
        String attendeeEmail,
        String code,
        String secret,
        String payload,
        TicketStatus status,
        Instant registeredAt,
        List<Answer> answers,
        boolean passedOn) {
    public TicketView {
        answers = List.copyOf(answers);
    }

    public String readableCode() {
        return TicketCodes.readable(code);
    }
}
