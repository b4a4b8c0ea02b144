package org.plenum.pricing;

import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/**
 * Why a ticket costs less than its type says.
 *
 * @param code the promo code; null for what is waived because the payment service does not charge so little
 * @param each off the price of one ticket
 */
public record Reduction(@Nullable String code, Money each) {}
