package org.plenum.localstack.stripe;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/** What Stripe takes as minor units of a currency. Source: docs.stripe.com/currencies; it differs from ISO 4217 for a few. */
final class Currencies {
    private static final Set<String> NO_DECIMALS = Set.of(
            "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf", "xof", "xpf");
    private static final Set<String> THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr", "tnd");

    private Currencies() {}

    static String checked(String code, String param) {
        String lower = code.toLowerCase(Locale.ROOT);
        try {
            Currency.getInstance(lower.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw StripeError.invalid(
                    null, param, "Invalid currency: %s. Stripe takes ISO 4217 codes in lower case.".formatted(code));
        }
        return lower;
    }

    static int decimals(String code) {
        if (NO_DECIMALS.contains(code)) {
            return 0;
        }
        return THREE_DECIMALS.contains(code) ? 3 : 2;
    }

    /** The amount as people read it in English: {@code €1,250.00}, {@code ¥1,250}. */
    static String written(long amountMinor, String code) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.ENGLISH);
        format.setCurrency(Currency.getInstance(code.toUpperCase(Locale.ROOT)));
        format.setMinimumFractionDigits(decimals(code));
        format.setMaximumFractionDigits(decimals(code));
        return format.format(BigDecimal.valueOf(amountMinor, decimals(code)));
    }

    /** About half a euro, as Stripe's smallest charges are; exact figures per currency change with exchange rates. */
    static long smallestCharge(String code) {
        return decimals(code) == 3 ? 500 : 50;
    }
}
