package org.plenum.payments;

/**
 * Fired when a dispute began, or its status changed.
 *
 * @param dispute as it is now
 */
public record PaymentDisputed(DisputeView dispute) {}
