package org.plenum.waiting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to wait for what.
 *
 * @param seats all of them or none
 * @param locale BCP 47 tag of the language in which they are written to
 */
public record WaitingDraft(
        @Nullable UUID ticketTypeId,
        @Nullable Integer seats,
        @Nullable String name,
        @Nullable String email,
        @Nullable String locale) {}
