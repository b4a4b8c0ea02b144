package org.plenum.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.fields.Answer;
import org.plenum.kernel.Money;

/**
 * An order with everything in it. Shown to its buyer (by secret), to organizers, and to what renders its documents.
 *
 * @param total gross, net and tax
 * @param tickets empty until it is paid
 * @param expiresAt until when its seats are kept while it is PENDING
 * @param checkoutUrl where it can still be paid; null otherwise
 * @param locale BCP 47 tag of the buyer's language
 * @param answers of the buyer
 */
public record OrderView(
        UUID id,
        UUID eventId,
        String eventCode,
        String eventName,
        String code,
        OrderStatus status,
        Buyer buyer,
        List<LineView> lines,
        TaxedAmount total,
        Money refunded,
        List<TicketView> tickets,
        Instant createdAt,
        @Nullable Instant paidAt,
        Instant expiresAt,
        @Nullable String checkoutUrl,
        String locale,
        List<Answer> answers) {
    public OrderView {
        lines = List.copyOf(lines);
        tickets = List.copyOf(tickets);
        answers = List.copyOf(answers);
    }
}
