package org.plenum.tickets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.kernel.Translations;

/**
 * A ticket type as it is shown. The texts are as they were written, in the event's language, until {@link #forReader} says otherwise.
 *
 * @param language tag of the language in which the event was written
 * @param price gross, what a customer pays for one
 * @param statedPrice as the organizer wrote it: the same, or net when the tax comes on top
 * @param quantity null for as many as the event admits
 * @param sold paid for; what is held or being paid is neither sold nor available
 * @param available can be reserved now, the least of what is left of all its quotas; null for no bound
 * @param groups who is offered it, when its visibility is BY_GROUP
 * @param version for optimistic locking; sales do not change it
 */
public record TicketTypeView(
        UUID id,
        UUID eventId,
        String code,
        String name,
        @Nullable String description,
        String language,
        Translations translations,
        Money price,
        Money statedPrice,
        BigDecimal taxRatePercent,
        boolean taxIncluded,
        @Nullable Integer quantity,
        int sold,
        int held,
        @Nullable Integer available,
        @Nullable Instant salesStartAt,
        @Nullable Instant salesEndAt,
        int minPerOrder,
        int maxPerOrder,
        TicketVisibility visibility,
        List<UUID> groups,
        TicketTerms terms,
        int position,
        SaleState saleState,
        int version) {
    public TicketTypeView {
        groups = List.copyOf(groups);
    }

    /** The same said as a draft, for changing a part of it. */
    public TicketTypeDraft toDraft() {
        return new TicketTypeDraft(
                code,
                name,
                description,
                translations,
                statedPrice,
                taxRatePercent,
                taxIncluded,
                quantity,
                salesStartAt,
                salesEndAt,
                minPerOrder,
                maxPerOrder,
                visibility,
                groups,
                terms,
                position);
    }

    /** When fewer can be had than are left, because others wait for them. */
    TicketTypeView withAvailable(int seats) {
        return new TicketTypeView(
                id,
                eventId,
                code,
                name,
                description,
                language,
                translations,
                price,
                statedPrice,
                taxRatePercent,
                taxIncluded,
                quantity,
                sold,
                held,
                seats,
                salesStartAt,
                salesEndAt,
                minPerOrder,
                maxPerOrder,
                visibility,
                groups,
                terms,
                position,
                saleState == SaleState.ON_SALE && seats < minPerOrder ? SaleState.SOLD_OUT : saleState,
                version);
    }

    /** In the words of who reads now, see {@link org.plenum.kernel.Reader}. */
    public TicketTypeView forReader() {
        return translations.byLanguage().isEmpty()
                ? this
                : new TicketTypeView(
                        id,
                        eventId,
                        code,
                        translations.said("name", name, language),
                        translations.saidIfAny("description", description, language),
                        language,
                        translations,
                        price,
                        statedPrice,
                        taxRatePercent,
                        taxIncluded,
                        quantity,
                        sold,
                        held,
                        available,
                        salesStartAt,
                        salesEndAt,
                        minPerOrder,
                        maxPerOrder,
                        visibility,
                        groups,
                        terms,
                        position,
                        saleState,
                        version);
    }
}
