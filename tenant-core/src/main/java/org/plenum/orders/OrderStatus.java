package org.plenum.orders;

/** Life of an order. Seats are taken in HELD, PENDING, PAID and PARTIALLY_REFUNDED. */
public enum OrderStatus {
    /** A reservation without details. */
    HELD,
    /** Has a buyer and waits for the payment. */
    PENDING,
    PAID,
    /** Not paid in time; its seats are free again. */
    EXPIRED,
    /** Given back by the customer or the organizer. */
    CANCELLED,
    REFUNDED,
    PARTIALLY_REFUNDED;

    /** A reservation that may still become a purchase. */
    public boolean open() {
        return this == HELD || this == PENDING;
    }

    /** Its tickets admit. */
    public boolean delivered() {
        return this == PAID || this == PARTIALLY_REFUNDED;
    }
}
