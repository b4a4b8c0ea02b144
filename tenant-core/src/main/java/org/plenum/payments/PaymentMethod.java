package org.plenum.payments;

/** Where money comes in. */
public enum PaymentMethod {
    /** Cards and whatever else Stripe offers. */
    STRIPE,
    /** To the organization's own account at a bank; statements tell whether it came. */
    TRANSFER,
    /** To the till of the box office. */
    CASH,
    /** To a card terminal of the box office, which the platform knows nothing of. */
    TERMINAL;

    /** Staff take the money, and give it back, themselves. */
    public boolean atTheDoor() {
        return this == CASH || this == TERMINAL;
    }
}
