package org.plenum.orders;

import java.math.BigDecimal;
import java.util.UUID;
import org.plenum.kernel.Money;

/**
 * What is bought, at the price of the moment of the reservation.
 *
 * @param unitPrice gross
 * @param amount gross of the whole line; how net and tax come of it stands in docs/pricing.md
 */
public record LineView(
        UUID ticketTypeId, String name, int quantity, Money unitPrice, BigDecimal taxRatePercent, TaxedAmount amount) {}
