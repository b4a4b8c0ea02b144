package org.plenum.orders;

import java.time.Instant;
import org.plenum.kernel.Money;

/**
 * What becomes of an order's money when its customer cancels it now.
 *
 * @param kept of what was paid and is not given back yet
 * @param until when it can be cancelled
 */
public record CancellationOffer(Money back, Money kept, Instant until) {}
