package org.plenum.pricing;

/** What a promo code does. The order of these is the order in which several are worked out. */
public enum PromotionKind {
    /** A ticket costs so much, unless it costs less already. */
    FIXED_PRICE,
    /** So many percent off each ticket. */
    PERCENT,
    /** So much off each ticket. */
    AMOUNT,
    /** Shows tickets that are not offered to everybody. */
    UNLOCK
}
