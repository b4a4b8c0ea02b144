package org.plenum.promotions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Money;
import org.plenum.pricing.PromotionKind;

/** What a promo code must be like, whoever describes it. */
final class PromoCodeChecks {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_MAX_DECIMALS = 2;
    private static final String REQUIRED = "Please fill this in.";

    private PromoCodeChecks() {}

    /** The checked draft with texts trimmed, without what its kind does not have. */
    static PromoCodeDraft checked(PromoCodeDraft draft, Currency currency, Set<UUID> known) {
        Checks checks = new Checks();
        String code = checks.optionalText("code", draft.code(), PromoCodes.CODE_LENGTH_MAX_CHARS);
        if (code != null) {
            checks.matches("code", code, CODE, "Letters, digits and hyphens, at most 40.");
        }
        String label = checks.optionalLine("label", draft.label(), PromoCodes.LABEL_LENGTH_MAX_CHARS);
        PromotionKind kind = draft.kind();
        checks.that(kind != null, "kind", "required", REQUIRED);
        if (kind == PromotionKind.PERCENT) {
            percent(checks, draft.percent());
        }
        boolean amount = kind == PromotionKind.AMOUNT || kind == PromotionKind.FIXED_PRICE;
        if (amount) {
            money(checks, "amount", draft.amount(), currency, kind == PromotionKind.AMOUNT ? 1 : 0);
        }
        boolean budget = kind != PromotionKind.UNLOCK && draft.budget() != null;
        if (budget) {
            money(checks, "budget", draft.budget(), currency, 1);
        }
        checks.that(
                known.containsAll(draft.ticketTypes()), "ticketTypeIds", "unknown", "The event has no such tickets.");
        Instant from = millis(draft.validFrom());
        Instant until = millis(draft.validUntil());
        checks.that(
                from == null || until == null || until.isAfter(from),
                "validUntil",
                "before-start",
                "Must be after the start.");
        count(checks, "usesMax", draft.usesMax(), PromoCodes.USES_MAX);
        count(checks, "usesPerCustomerMax", draft.usesPerCustomerMax(), PromoCodes.USES_MAX);
        count(checks, "ticketsPerOrderMax", draft.ticketsPerOrderMax(), PromoCodes.TICKETS_PER_ORDER_MAX);
        checks.done();
        return new PromoCodeDraft(
                code,
                label,
                kind,
                kind == PromotionKind.PERCENT ? draft.percent() : null,
                amount ? draft.amount() : null,
                draft.ticketTypes().stream().distinct().toList(),
                from,
                until,
                draft.usesMax(),
                draft.usesPerCustomerMax(),
                kind == PromotionKind.UNLOCK ? null : draft.ticketsPerOrderMax(),
                budget ? draft.budget() : null,
                draft.combinable());
    }

    private static void percent(Checks checks, @Nullable BigDecimal percent) {
        if (percent == null) {
            checks.refuse("percent", "required", REQUIRED);
            return;
        }
        checks.that(
                percent.signum() > 0
                        && percent.compareTo(HUNDRED) <= 0
                        && percent.stripTrailingZeros().scale() <= PERCENT_MAX_DECIMALS,
                "percent",
                "out-of-range",
                "Must be more than 0 and at most 100 with at most two decimals.");
    }

    private static void money(Checks checks, String field, @Nullable Money money, Currency currency, long min) {
        if (money == null) {
            checks.refuse(field, "required", REQUIRED);
            return;
        }
        checks.that(
                money.currency().equals(currency),
                field,
                "currency",
                "Must be in the event’s currency, " + currency.getCurrencyCode() + ".");
        checks.range(field, money.minor(), min, PromoCodes.MONEY_MAX_MINOR);
        money.checkPayable(checks, field);
    }

    private static void count(Checks checks, String field, @Nullable Integer count, int max) {
        if (count != null) {
            checks.range(field, count, 1, max);
        }
    }

    private static @Nullable Instant millis(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
    }
}
