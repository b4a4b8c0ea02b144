package org.plenum.orders;

/** Life of an order. Seats are taken in HELD, APPROVED, PENDING, PAID and PARTIALLY_REFUNDED. */
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
    PARTIALLY_REFUNDED,
    /** Waits for an organizer's approval and takes no seats. */
    REQUESTED,
    /** Approved, and to be paid until it expires. */
    APPROVED,
    /** Not approved. */
    DECLINED;

    /** A reservation that may still become a purchase. */
    public boolean open() {
        return this == HELD || this == PENDING;
    }

    /** A request whose end is not said yet. */
    public boolean asked() {
        return this == REQUESTED || this == APPROVED;
    }

    /** Its tickets admit. */
    public boolean delivered() {
        return this == PAID || this == PARTIALLY_REFUNDED;
    }
}
