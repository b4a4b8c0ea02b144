package org.plenum.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Translations;

/**
 * What an organizer says about an event; null where nothing is said. {@link Events#create} and {@link Events#change} check it.
 *
 * @param code short address, {@code [a-z0-9-]{3,40}}; null makes one from the name, or keeps the present one
 * @param timeZone IANA name, {@code Europe/Amsterdam}
 * @param currency ISO 4217 code of all its prices
 * @param capacity most people, over all kinds of tickets; null for no bound but the ticket types' own
 * @param description plain text, paragraphs separated by empty lines
 * @param language tag of the language of these texts; null for the organization's main one, or to keep the present one
 * @param translations name, tagline, venue and description in other languages
 * @param features switches by name; a missing one is on
 */
public record EventDraft(
        @Nullable String name,
        @Nullable String code,
        @Nullable String tagline,
        @Nullable EventFormat format,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String timeZone,
        @Nullable String currency,
        @Nullable EventVisibility visibility,
        @Nullable String venue,
        @Nullable Integer capacity,
        @Nullable String description,
        @Nullable String language,
        Translations translations,
        Map<String, Boolean> features) {
    public EventDraft {
        features = Map.copyOf(features);
    }
}
