package org.plenum.payments;

import java.util.UUID;
import org.plenum.kernel.Money;

/**
 * Fired when less has gone back than was believed, because a refund failed after it had succeeded.
 *
 * @param total of all refunds that stand
 */
public record PaymentRefundUndone(UUID paymentId, UUID reference, Money total) {}
