package org.plenum.events;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Translations;

/** What an event must be like, whoever describes it. */
final class EventChecks {
    static final Pattern CODE = Pattern.compile("[a-z0-9-]{3,40}");
    private static final Pattern FEATURE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(366);
    /** Stripe counts these in other minor units than ISO 4217 does. */
    private static final Set<String> OTHER_MINOR_UNITS = Set.of("ISK", "MGA", "MRU", "UGX", "UYI");

    /** Those of three decimals that Stripe takes. */
    private static final Set<String> THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    static final List<Translations.Field> TRANSLATED = List.of(
            new Translations.Field("name", Events.NAME_LENGTH_MAX_CHARS, true),
            new Translations.Field("tagline", Events.TAGLINE_LENGTH_MAX_CHARS, true),
            new Translations.Field("venue", Events.VENUE_LENGTH_MAX_CHARS, false),
            new Translations.Field("description", Events.DESCRIPTION_LENGTH_MAX_CHARS, false));

    private EventChecks() {}

    /** The checked draft with texts trimmed and defaults filled in; its code is null when none was given. */
    static EventDraft checked(EventDraft draft) {
        Checks checks = new Checks();
        String name = checks.line("name", draft.name(), Events.NAME_LENGTH_MAX_CHARS);
        String code = checks.optionalText("code", draft.code(), 40);
        if (code != null) {
            checks.matches("code", code, CODE, "3 to 40 small letters, digits and hyphens.");
        }
        String tagline = checks.optionalLine("tagline", draft.tagline(), Events.TAGLINE_LENGTH_MAX_CHARS);
        String venue = checks.optionalText("venue", draft.venue(), Events.VENUE_LENGTH_MAX_CHARS);
        String description =
                checks.optionalText("description", draft.description(), Events.DESCRIPTION_LENGTH_MAX_CHARS);
        required(checks, "format", draft.format());
        Instant startsAt = time(checks, "startsAt", draft.startsAt());
        Instant endsAt = time(checks, "endsAt", draft.endsAt());
        if (startsAt != null && endsAt != null) {
            checks.that(endsAt.isAfter(startsAt), "endsAt", "before-start", "Must be after the start.");
            checks.that(
                    Duration.between(startsAt, endsAt).compareTo(LONGEST) <= 0,
                    "endsAt",
                    "out-of-range",
                    "At most " + LONGEST.toDays() + " days after the start.");
        }
        String timeZone = timeZone(checks, draft.timeZone());
        String currency = currency(checks, draft.currency());
        Integer capacity = draft.capacity();
        if (capacity != null) {
            checks.range("capacity", capacity, 1, Events.CAPACITY_MAX_PEOPLE);
        }
        features(checks, draft.features());
        String language = checks.optionalText("language", draft.language(), 35);
        if (language != null) {
            checks.matches("language", language, Translations.TAG, "This is not the tag of a language, like de.");
        }
        Translations translations = draft.translations().checked(checks, TRANSLATED);
        checks.done();
        return new EventDraft(
                name,
                code,
                tagline,
                draft.format(),
                startsAt,
                endsAt,
                timeZone,
                currency,
                draft.visibility() == null ? EventVisibility.PUBLIC : draft.visibility(),
                venue,
                capacity,
                description,
                language,
                translations,
                draft.features());
    }

    private static @Nullable Instant time(Checks checks, String field, @Nullable Instant time) {
        required(checks, field, time);
        if (time == null) {
            return null;
        }
        checks.that(
                !time.isBefore(EARLIEST) && time.isBefore(LATEST),
                field,
                "out-of-range",
                "Must be between the years 2000 and 2200.");
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static String timeZone(Checks checks, @Nullable String value) {
        String zone = checks.text("timeZone", value, 60);
        // Offsets like +02:00 are zones to Java, but know no summer time.
        checks.that(
                zone.isEmpty() || ZoneId.getAvailableZoneIds().contains(zone),
                "timeZone",
                "unknown",
                "Must be an IANA time zone like Europe/Amsterdam.");
        return zone;
    }

    private static String currency(Checks checks, @Nullable String value) {
        String code = checks.text("currency", value, 3);
        if (!code.isEmpty()) {
            checks.that(
                    Currency.getAvailableCurrencies().stream()
                            .anyMatch(currency -> currency.getCurrencyCode().equals(code) && payable(currency)),
                    "currency",
                    "unknown",
                    "Must be the ISO 4217 code of a currency in which can be paid, like EUR.");
        }
        return code;
    }

    private static boolean payable(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        return ((digits == 0 || digits == 2) && !OTHER_MINOR_UNITS.contains(currency.getCurrencyCode()))
                || THREE_DECIMALS.contains(currency.getCurrencyCode());
    }

    private static void features(Checks checks, Map<String, Boolean> features) {
        checks.that(
                features.size() <= Events.FEATURES_MAX,
                "features",
                "too-many",
                "At most " + Events.FEATURES_MAX + " switches.");
        checks.that(
                features.keySet().stream()
                        .allMatch(name -> FEATURE.matcher(name).matches()),
                "features",
                "format",
                "Names of switches are letters, digits and hyphens.");
    }

    private static void required(Checks checks, String field, @Nullable Object value) {
        checks.that(value != null, field, "required", "Please fill this in.");
    }
}
