package org.plenum.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Translations;

/**
 * An event as it is shown. The texts are as they were written until {@link #forReader} says otherwise.
 *
 * @param language tag of the language in which the texts were written, also those of ticket types and agenda
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
        String language,
        Translations translations,
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
                language,
                translations,
                features);
    }

    /** In the words of who reads now, see {@link org.plenum.kernel.Reader}. */
    public EventView forReader() {
        return translations.byLanguage().isEmpty()
                ? this
                : new EventView(
                        id,
                        code,
                        translations.said("name", name, language),
                        translations.saidIfAny("tagline", tagline, language),
                        format,
                        startsAt,
                        endsAt,
                        timeZone,
                        currency,
                        visibility,
                        translations.saidIfAny("venue", venue, language),
                        capacity,
                        translations.saidIfAny("description", description, language),
                        language,
                        translations,
                        features,
                        status,
                        createdAt,
                        version);
    }
}
