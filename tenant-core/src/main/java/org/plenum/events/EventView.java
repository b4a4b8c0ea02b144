package org.plenum.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is shown.
 *
 * @param version for optimistic locking
 */
public record EventView(
        UUID id,
        String code,
        String name,
        @Nullable String tagline,
        EventFormat format,
        Instant startsAt,
        Instant endsAt,
        ZoneId timeZone,
        Currency currency,
        EventVisibility visibility,
        @Nullable String venue,
        @Nullable Integer capacity,
        @Nullable String description,
        Map<String, Boolean> features,
        EventStatus status,
        Instant createdAt,
        int version) {
    public EventView {
        features = Map.copyOf(features);
    }

    /** The same said as a draft, for changing a part of it. */
    public EventDraft toDraft() {
        return new EventDraft(
                name,
                code,
                tagline,
                format,
                startsAt,
                endsAt,
                timeZone.getId(),
                currency.getCurrencyCode(),
                visibility,
                venue,
                capacity,
                description,
                features);
    }
}
