package org.plenum.tickets;

import java.util.UUID;

/** So many tickets of a type that one bundle gives. */
public record BundlePart(UUID ticketTypeId, int quantity) {
    /** Of one bundle. */
    public static final int TICKETS_MAX = 20;

    public static final int PARTS_MAX = 5;
}
