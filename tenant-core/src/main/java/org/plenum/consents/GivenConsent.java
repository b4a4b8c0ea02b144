package org.plenum.consents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was asked with an order, and what they said.
 *
 * @param required whether nobody buys without it, so that it holds as long as the order
 * @param edition that they read
 * @param text of that edition, in the reader's language if there is one; HTML
 * @param at when they said it
 * @param takenBackAt when they took it back; null while it holds
 */
public record GivenConsent(
        UUID consentId,
        String name,
        boolean required,
        int edition,
        String text,
        boolean agreed,
        Instant at,
        @Nullable Instant takenBackAt) {
    /** What stands: agreed, refused or takenBack. */
    public String state() {
        if (!agreed) {
            return "refused";
        }
        return takenBackAt == null ? "agreed" : "takenBack";
    }

    public boolean canBeTakenBack() {
        return agreed && !required && takenBackAt == null;
    }
}
