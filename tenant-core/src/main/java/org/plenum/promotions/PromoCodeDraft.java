package org.plenum.promotions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.pricing.PromotionKind;

/**
 * What an organizer says about a promo code; null where nothing is said.
 *
 * @param code unique within the event, capital and small letters being the same; null makes one
 * @param label for colleagues
 * @param percent of a PERCENT, above 0 to 100 with at most two decimals
 * @param amount in the event's currency: of an AMOUNT what goes off a ticket, of a FIXED_PRICE what it costs
 * @param ticketTypes of the event; empty for all
 * @param validFrom null for at once
 * @param validUntil null for as long as tickets are sold
 * @param usesMax orders; null for no bound
 * @param usesPerCustomerMax orders of one mail address; null for no bound
 * @param ticketsPerOrderMax tickets of one order that become cheaper; null for all
 * @param budget what may be given away with it altogether; null for no bound
 * @param combinable may be used together with others that are
 */
public record PromoCodeDraft(
        @Nullable String code,
        @Nullable String label,
        @Nullable PromotionKind kind,
        @Nullable BigDecimal percent,
        @Nullable Money amount,
        List<UUID> ticketTypes,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Integer usesMax,
        @Nullable Integer usesPerCustomerMax,
        @Nullable Integer ticketsPerOrderMax,
        @Nullable Money budget,
        boolean combinable) {
    public PromoCodeDraft {
        ticketTypes = List.copyOf(ticketTypes);
    }

    /** The same under another code. */
    PromoCodeDraft as(String other) {
        return new PromoCodeDraft(
                other,
                label,
                kind,
                percent,
                amount,
                ticketTypes,
                validFrom,
                validUntil,
                usesMax,
                usesPerCustomerMax,
                ticketsPerOrderMax,
                budget,
                combinable);
    }
}
