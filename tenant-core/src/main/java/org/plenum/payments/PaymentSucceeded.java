package org.plenum.payments;

import java.util.UUID;

/** Fired once per payment, in the transaction that records that the whole amount has come. */
public record PaymentSucceeded(UUID paymentId, UUID reference) {}
