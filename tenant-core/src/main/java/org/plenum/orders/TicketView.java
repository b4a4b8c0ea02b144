package org.plenum.orders;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.fields.Answer;
import org.plenum.kernel.Money;

/**
 * One ticket of a paid order.
 *
 * @param secret what a scanner may read instead of the signed code
 * @param price gross, as it was paid for this one
 * @param pdfUrl absolute
 */
public record TicketView(
        UUID id,
        UUID ticketTypeId,
        String ticketTypeName,
        String code,
        String secret,
        String attendeeName,
        @Nullable String attendeeEmail,
        Money price,
        String pdfUrl,
        List<Answer> answers,
        boolean passedOn) {
    public TicketView {
        answers = List.copyOf(answers);
    }
}
