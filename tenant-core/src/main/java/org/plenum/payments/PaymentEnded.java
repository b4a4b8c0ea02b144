package org.plenum.payments;

import java.util.UUID;

/** Fired when a payment expired or failed: nothing was paid, and as far as Stripe says nothing will be. */
public record PaymentEnded(UUID paymentId, UUID reference) {}
