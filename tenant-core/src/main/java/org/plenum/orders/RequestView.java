package org.plenum.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.fields.Answer;
import org.plenum.kernel.Money;

/**
 * An order that needs, or needed, an organizer's approval.
 *
 * @param total gross
 * @param lines in order, as they were asked for
 * @param expiresAt until when it can be answered, or paid once it is approved
 * @param decidedAt null while nobody has answered, and for ever when nobody did
 * @param reason told to who asked
 * @param answers of the buyer
 */
public record RequestView(
        UUID orderId,
        UUID eventId,
        String code,
        OrderStatus status,
        String buyerName,
        String buyerEmail,
        String locale,
        Money total,
        List<LineView> lines,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason,
        List<Answer> answers,
        List<Guest> guests) {
    /** Somebody who would come. */
    public record Guest(String name, List<Answer> answers) {
        public Guest {
            answers = List.copyOf(answers);
        }
    }

    public RequestView {
        lines = List.copyOf(lines);
        answers = List.copyOf(answers);
        guests = List.copyOf(guests);
    }
}
