package org.plenum.web.ui;

import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/** Functions of the tag library: values in the reader's language. Nothing in, nothing out, since pages ask before they know. */
public final class Formats {
    private Formats() {}

    /** Two letters for a person: first and last word. */
    public static String initials(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String words = name.strip();
        int lastGap = words.lastIndexOf(' ');
        return lastGap < 0 ? letter(words) : letter(words) + letter(words.substring(lastGap + 1));
    }

    private static String letter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
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

    /** A whole number, grouped: 1,400. */
    public static String count(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getIntegerInstance(locale()).format(number.longValue());
    }

    public static String date(@Nullable Instant instant, @Nullable ZoneId zone) {
        return show("d MMMM uuuu", instant, zone);
    }

    public static String time(@Nullable Instant instant, @Nullable ZoneId zone) {
        return show("HH:mm", instant, zone);
    }

    public static String dateTime(@Nullable Instant instant, @Nullable ZoneId zone) {
        return show("d MMMM uuuu, HH:mm z", instant, zone);
    }

    /** Leaves out what the first date shares with the second: 17 to 19 September 2026. */
    public static String dates(@Nullable Instant start, @Nullable Instant end, @Nullable ZoneId zone) {
        if (start == null || end == null || zone == null) {
            return "";
        }
        LocalDate first = start.atZone(zone).toLocalDate();
        LocalDate last = end.atZone(zone).toLocalDate();
        if (first.equals(last)) {
            return date(start, zone);
        }
        String pattern = first.getYear() != last.getYear()
                ? "d MMMM uuuu"
                : first.getMonth() != last.getMonth() ? "d MMMM" : "d";
        return show(pattern, start, zone) + " – " + date(end, zone);
    }

    private static String show(String pattern, @Nullable Instant instant, @Nullable ZoneId zone) {
        return instant == null || zone == null
                ? ""
                : DateTimeFormatter.ofPattern(pattern, locale()).format(instant.atZone(zone));
    }

    private static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
    }
}
