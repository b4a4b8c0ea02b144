package org.plenum.tickets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Money;
import org.plenum.kernel.Translations;

/** What a ticket type must be like, whoever describes it. */
final class TicketTypeChecks {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final int TAX_RATE_MAX_DECIMALS = 2;
    private static final int POSITION_MAX = 10_000;

    static final List<Translations.Field> TRANSLATED = List.of(
            new Translations.Field("name", TicketTypes.NAME_LENGTH_MAX_CHARS, true),
            new Translations.Field("description", TicketTypes.DESCRIPTION_LENGTH_MAX_CHARS, false));

    private TicketTypeChecks() {}

    /**
     * The checked draft with texts trimmed and defaults filled in, but for code and position.
     *
     * @param groups that there are
     */
    static TicketTypeDraft checked(TicketTypeDraft draft, Currency currency, Set<UUID> groups) {
        Checks checks = new Checks();
        String name = checks.line("name", draft.name(), TicketTypes.NAME_LENGTH_MAX_CHARS);
        String code = checks.optionalText("code", draft.code(), TicketTypes.CODE_LENGTH_MAX_CHARS);
        if (code != null) {
            checks.matches("code", code, CODE, "Letters, digits and hyphens, at most 40.");
        }
        String description =
                checks.optionalText("description", draft.description(), TicketTypes.DESCRIPTION_LENGTH_MAX_CHARS);
        price(checks, draft.price(), currency);
        BigDecimal rate = rate(checks, draft.taxRatePercent());
        if (draft.quantity() != null) {
            checks.range("quantity", draft.quantity(), 0, TicketTypes.QUANTITY_MAX_TICKETS);
        }
        Instant from = millis(draft.salesStartAt());
        Instant until = millis(draft.salesEndAt());
        checks.that(
                from == null || until == null || until.isAfter(from),
                "salesEndAt",
                "before-start",
                "Must be after the start of the sale.");
        int min = draft.minPerOrder() == null ? 1 : draft.minPerOrder();
        int max = draft.maxPerOrder() == null
                ? Math.max(TicketTypes.PER_ORDER_DEFAULT_TICKETS, Math.min(min, TicketTypes.PER_ORDER_MAX_TICKETS))
                : draft.maxPerOrder();
        checks.range("minPerOrder", min, 1, TicketTypes.PER_ORDER_MAX_TICKETS);
        checks.range("maxPerOrder", max, 1, TicketTypes.PER_ORDER_MAX_TICKETS);
        checks.that(min <= max, "maxPerOrder", "below-minimum", "Must not be less than the minimum.");
        if (draft.position() != null) {
            checks.range("position", draft.position(), 0, POSITION_MAX);
        }
        checks.that(groups.containsAll(draft.groups()), "groupIds", "unknown", "There are no such groups.");
        TicketVisibility visibility = draft.visibility() == null ? TicketVisibility.PUBLIC : draft.visibility();
        Translations translations = draft.translations().checked(checks, TRANSLATED);
        checks.done();
        return new TicketTypeDraft(
                code,
                name,
                description,
                translations,
                draft.price(),
                rate,
                draft.taxIncluded() == null || draft.taxIncluded(),
                draft.quantity(),
                from,
                until,
                min,
                max,
                visibility,
                visibility == TicketVisibility.BY_GROUP
                        ? draft.groups().stream().distinct().toList()
                        : List.of(),
                draft.terms() == null ? TicketTerms.NONE : draft.terms(),
                draft.position());
    }

    /** @param id of the type that is changed; null for a new one */
    static void addOn(AddOn addOn, List<TicketTypeView> present, @Nullable UUID id) {
        Checks checks = new Checks();
        checks.range("addOnPerMain", addOn.perMain(), 1, AddOn.PER_MAIN_MAX);
        checks.that(
                addOn.mains().stream()
                        .allMatch(main -> !main.equals(id)
                                && present.stream()
                                        .anyMatch(type -> type.id().equals(main)
                                                && type.terms().addOn() == null
                                                && !type.terms().isBundle())),
                "addOnToIds",
                "unknown",
                "There are no such tickets that are sold by themselves.");
        checks.that(
                id == null
                        || present.stream()
                                .map(type -> type.terms().addOn())
                                .allMatch(
                                        other -> other == null || !other.mains().contains(id)),
                "addOnToIds",
                "has-add-ons",
                "Other tickets are sold only together with these.");
        checks.done();
    }

    private static void price(Checks checks, @Nullable Money price, Currency currency) {
        if (price == null) {
            checks.refuse("price", "required", "Please fill this in.");
            return;
        }
        checks.that(
                price.currency().equals(currency),
                "price",
                "currency",
                "Must be in the event’s currency, " + currency.getCurrencyCode() + ".");
        checks.that(
                price.isZero()
                        || (price.minor() >= Money.chargedMinMinor(currency)
                                && price.minor() <= TicketTypes.PRICE_MAX_MINOR),
                "price",
                "out-of-range",
                "Must be nothing, or between " + Money.chargedMinMinor(currency) + " and " + TicketTypes.PRICE_MAX_MINOR
                        + " of the smallest unit.");
        price.checkPayable(checks, "price");
    }

    private static BigDecimal rate(Checks checks, @Nullable BigDecimal value) {
        BigDecimal rate = value == null ? BigDecimal.ZERO : value;
        boolean between =
                rate.signum() >= 0 && rate.compareTo(BigDecimal.valueOf(TicketTypes.TAX_RATE_MAX_PERCENT)) <= 0;
        checks.that(
                between && rate.stripTrailingZeros().scale() <= TAX_RATE_MAX_DECIMALS,
                "taxRatePercent",
                "out-of-range",
                "Must be between 0 and " + TicketTypes.TAX_RATE_MAX_PERCENT + " with at most two decimals.");
        return rate;
    }

    private static @Nullable Instant millis(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
    }
}
