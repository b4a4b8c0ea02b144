package org.plenum.payments;

import java.util.UUID;
import org.plenum.kernel.Money;

/**
 * Fired when money went back.
 *
 * @param total of all refunds so far
 * @param whole nothing of the payment is left
 */
public record PaymentRefunded(UUID paymentId, UUID reference, Money total, boolean whole) {}
