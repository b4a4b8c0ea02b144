package org.plenum.orders;

import org.plenum.kernel.Conflict;

/** A method that takes days has been chosen, and nobody can take the payment away before the bank has said something. */
public final class PaymentUnderway extends Conflict {
    PaymentUnderway() {
        super("payment-underway", "The customer’s bank is still deciding about the payment. Try again when it has.");
    }
}
