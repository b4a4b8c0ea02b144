package org.plenum.notifications;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.plenum.events.EventView;
import org.plenum.kernel.Money;
import org.plenum.languages.KnownLanguages;
import org.plenum.languages.Phrases;

/** Words, dates and amounts in a reader's language. */
final class Texts {
    private static final String BUNDLE = "org.plenum.notifications.messages";

    private final Locale locale;
    private final Locale formats;
    private final ResourceBundle bundle;

    /** @param languageTag BCP 47; English stands in for a language that we do not have */
    Texts(String languageTag) {
        this.locale = Locale.forLanguageTag(languageTag);
        this.formats = KnownLanguages.formats(locale);
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, Texts.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The language in which the texts really are. */
    Locale locale() {
        return bundle.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : bundle.getLocale();
    }

    String get(String key, Object... arguments) {
        return Phrases.format(bundle.getString(key), locale(), formats, arguments);
    }

    /** With the digits that the currency has. */
    String money(Money money) {
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        NumberFormat format = NumberFormat.getCurrencyInstance(formats);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(java.math.BigDecimal.valueOf(money.minor(), digits));
    }

    String percent(java.math.BigDecimal percent) {
        NumberFormat format = NumberFormat.getNumberInstance(formats);
        format.setMaximumFractionDigits(2);
        return format.format(percent) + "%";
    }

    String date(Instant at, ZoneId zone) {
        return date(at.atZone(zone).toLocalDate());
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(formats)
                .format(day);
    }

    String dateTime(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", formats).format(at.atZone(zone));
    }

    /** {@code 17 September 2026} or {@code 17 – 19 September 2026}, without what both days share. */
    String days(EventView event) {
        LocalDate first = event.startsAt().atZone(event.timeZone()).toLocalDate();
        // An event that ends in the small hours belongs to the evening before.
        LocalDate last = event.endsAt().atZone(event.timeZone()).minusHours(5).toLocalDate();
        return days(first, last);
    }

    String days(LocalDate first, LocalDate last) {
        String until = date(last);
        if (!last.isAfter(first)) {
            return date(first);
        }
        String from = switch (first.getYear() == last.getYear() ? first.getMonth() == last.getMonth() ? 0 : 1 : 2) {
            case 0 -> dayOnly(first, until, last);
            case 1 -> DateTimeFormatter.ofPattern("d MMMM", formats).format(first);
            default -> date(first);
        };
        return from + " – " + until;
    }

    /** {@code Thursday 17 September, 09:00 (Europe/Berlin)}. */
    String start(EventView event) {
        return dateTime(event.startsAt(), event.timeZone());
    }

    private String dayOnly(LocalDate first, String until, LocalDate last) {
        // Only where the language writes the day first can the month be left out.
        boolean dayFirst = until.startsWith(Integer.toString(last.getDayOfMonth()));
        return DateTimeFormatter.ofPattern(dayFirst ? "d" : "d MMMM", formats).format(first);
    }
}
