package org.plenum.orders;

/** How a customer wants to pay. */
public enum PayBy {
    /** At once, on the payment service's page. */
    ONLINE,
    /** By bank transfer; the seats are kept meanwhile. */
    TRANSFER
}
