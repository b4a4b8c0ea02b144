package org.plenum.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who will use one of the tickets.
 *
 * @param ticketTypeId null takes the types in the order of the reservation's lines
 * @param email null for the buyer's
 */
public record AttendeeDetails(
        @Nullable UUID ticketTypeId,
        @Nullable String name,
        @Nullable String email) {}
