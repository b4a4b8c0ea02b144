package org.plenum.orders;

import java.time.Instant;
import java.time.ZoneId;

/**
 * An order as its buyer is reminded of it.
 *
 * @param secret of its public address
 * @param eventName as it was written
 * @param locale BCP 47 tag of the buyer's language
 */
public record BuyersOrder(
        String code,
        String secret,
        OrderStatus status,
        String eventName,
        Instant startsAt,
        ZoneId zone,
        String locale) {}
