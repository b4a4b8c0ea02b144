package org.plenum.web.ui;

import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.languages.KnownLanguages;
import org.plenum.languages.Phrases;

/** Functions of the tag library: values in the reader's language. Nothing in, nothing out, since pages ask before they know. */
public final class Formats {
    /** For times that belong to no event. Unlike that of {@link java.time.ZoneOffset#UTC}, which is written as Z, its name says what it is. */
    public static final ZoneId UTC = ZoneId.of("UTC");

    /** The first letter or digit of each word, whatever stands before it: (she), @name, “Ada”. */
    private static final Pattern INITIAL = Pattern.compile("(?<!\\S)[^\\s\\p{L}\\p{N}]*([\\p{L}\\p{N}])");

    /** Spaces, and quoted words such as the Spanish "de", at the end of a pattern. */
    private static final Pattern JOINING = Pattern.compile("(?:\\s|'[^']*')+$");

    private Formats() {}

    /** A sentence with a value in it, for attributes of tags, where h:outputFormat cannot stand. */
    public static String text(@Nullable String pattern, @Nullable Object value) {
        return pattern == null ? "" : Phrases.format(pattern, language(), locale(), value);
    }

    /** The same with two values. */
    public static String text2(@Nullable String pattern, @Nullable Object first, @Nullable Object second) {
        return pattern == null ? "" : Phrases.format(pattern, language(), locale(), first, second);
    }

    /** Two letters for a person: of the first and the last word that has a letter or a digit. */
    public static String initials(@Nullable String name) {
        List<String> letters = INITIAL.matcher(name == null ? "" : name)
                .results()
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
                .toList();
        return letters.size() < 2 ? String.join("", letters) : letters.getFirst() + letters.getLast();
    }

    /** For the attribute {@code dir}: where lines start in the reader's language. */
    public static String direction() {
        return direction(locale());
    }

    /** A language's own name is written as the language is. */
    static String direction(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        byte first = name.isEmpty()
                ? Character.DIRECTIONALITY_LEFT_TO_RIGHT
                : Character.getDirectionality(name.codePointAt(0));
        return first == Character.DIRECTIONALITY_RIGHT_TO_LEFT || first == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                ? "rtl"
                : "ltr";
    }

    /** Faces with an italic set the end of a title in it. */
    public static String lastWord(@Nullable String text) {
        String words = text == null ? "" : text.strip();
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    public static String allButLastWord(@Nullable String text) {
        String words = text == null ? "" : text.strip();
        return words.substring(0, Math.max(0, words.lastIndexOf(' ')));
    }

    public static String money(@Nullable Money amount) {
        if (amount == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        int digits = amount.currency().getDefaultFractionDigits();
        format.setCurrency(amount.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(amount.minor(), digits));
    }

    /**
     * Nothing, as an amount is typed: 0.00, 0,00 or 0.
     *
     * @param currency three letters
     */
    public static String zero(@Nullable String currency) {
        if (currency == null || currency.isEmpty()) {
            return "";
        }
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return plain(BigDecimal.ZERO.setScale(digits), locale());
    }

    /** As it is typed, without symbol or groups: 1250.00 or 1250,00. */
    public static String amount(Money money) {
        return typed(BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits()));
    }

    /** As the reader would type it: with their decimal sign, and without grouping, which could be taken for it. */
    public static String typed(BigDecimal number) {
        return plain(number, locale());
    }

    /** With the decimal sign of the language, and without grouping. */
    public static String plain(BigDecimal number, Locale locale) {
        return number.toPlainString()
                .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    /** As {@code 21%} or {@code 5,5 %}. */
    public static String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(percent.movePointLeft(2));
    }

    /** A whole number, grouped: 1,400. */
    public static String count(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getIntegerInstance(locale()).format(number.longValue());
    }

    public static String date(@Nullable Instant instant, @Nullable ZoneId zone) {
        return show(localized(locale()), instant, zone);
    }

    public static String time(@Nullable Instant instant, @Nullable ZoneId zone) {
        return show("HH:mm", instant, zone);
    }

    public static String dateTime(@Nullable Instant instant, @Nullable ZoneId zone) {
        return show(localized(locale()) + ", HH:mm z", instant, zone);
    }

    /** Leaves out what the first date shares with the second: 17 to 19 September 2026. */
    public static String dates(@Nullable Instant start, @Nullable Instant end, @Nullable ZoneId zone) {
        return start == null || end == null || zone == null ? "" : dates(start, end, zone, locale());
    }

    static String dates(Instant start, Instant end, ZoneId zone, Locale locale) {
        LocalDate first = start.atZone(zone).toLocalDate();
        LocalDate last = end.atZone(zone).toLocalDate();
        String whole = localized(locale);
        String until = show(whole, end, zone, locale);
        if (first.equals(last)) {
            return until;
        }
        String shared = first.getYear() != last.getYear() ? "" : first.getMonth() != last.getMonth() ? "y" : "My";
        return show(before(whole, shared), start, zone, locale) + " – " + until;
    }

    /** The order, dots and small words of a date in the reader's language. */
    private static String localized(Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
    }

    /** What a pattern has before the first of some fields, without the words that lead to them; all of it when the day does not come first. */
    private static String before(String pattern, String fields) {
        int end = 0;
        while (end < pattern.length() && fields.indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        String kept = JOINING.matcher(pattern.substring(0, end)).replaceFirst("");
        return kept.isEmpty() ? pattern : kept;
    }

    private static String show(String pattern, @Nullable Instant instant, @Nullable ZoneId zone) {
        return instant == null || zone == null ? "" : show(pattern, instant, zone, locale());
    }

    private static String show(String pattern, Instant instant, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(instant.atZone(zone));
    }

    /** How dates, numbers and amounts of the page that is shown now are written. */
    public static Locale locale() {
        return KnownLanguages.formats(language());
    }

    private static Locale language() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
    }
}
