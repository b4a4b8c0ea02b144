package org.plenum.orders;

import java.time.Instant;

/**
 * A ticket that got another name or another holder.
 *
 * @param by name of who did it: the buyer, or who accepted it
 */
public record TicketChangeView(boolean transferred, String nameBefore, String nameAfter, String by, Instant at) {}
