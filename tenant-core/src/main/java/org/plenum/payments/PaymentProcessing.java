package org.plenum.payments;

import java.util.UUID;

/** Fired when the customer has done their part and the bank has not yet; success or failure follows within days. */
public record PaymentProcessing(UUID paymentId, UUID reference) {}
