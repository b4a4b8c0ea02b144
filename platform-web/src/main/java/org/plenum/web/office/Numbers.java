package org.plenum.web.office;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Money;
import org.plenum.web.ui.Formats;

/** Numbers as people type them. What could be meant in two ways is refused, never guessed: 1,250 is no price in euros. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");

    private Numbers() {}

    static @Nullable Integer whole(Checks checks, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!WHOLE.matcher(text.strip()).matches()) {
            checks.refuse(field, "number", Words.of("office.problem.whole"));
            return null;
        }
        return Integer.valueOf(text.strip());
    }

    static @Nullable BigDecimal percent(Checks checks, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!PERCENT.matcher(text.strip()).matches()) {
            checks.refuse(field, "number", Words.of("office.problem.percent"));
            return null;
        }
        return decimal(text);
    }

    static @Nullable Money money(Checks checks, String field, @Nullable String text, Currency currency) {
        if (text == null || text.isBlank()) {
            return null;
        }
        int digits = currency.getDefaultFractionDigits();
        String pattern = digits > 0 ? "\\d{1,9}([.,]\\d{1," + digits + "})?" : "\\d{1,9}";
        if (!text.strip().matches(pattern)) {
            String example = text(BigDecimal.valueOf(49).setScale(digits));
            checks.refuse(field, "money", Words.of("office.problem.money", example));
            return null;
        }
        return Money.ofMinor(decimal(text).movePointRight(digits).longValueExact(), currency);
    }

    static String amount(Money money) {
        return Formats.amount(money);
    }

    /** As the reader would type it. */
    static String text(BigDecimal number) {
        return Formats.typed(number);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text.strip().replace(',', '.'));
    }
}
