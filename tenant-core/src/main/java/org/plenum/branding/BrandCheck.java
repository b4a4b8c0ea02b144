package org.plenum.branding;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;

/** What a look may be made of. */
final class BrandCheck {
    static final Set<BrandField> DIRECT_COLORS = Set.of(
            BrandField.BUTTON_COLOR,
            BrandField.BUTTON_TEXT_COLOR,
            BrandField.LINK_COLOR,
            BrandField.HEADER_COLOR,
            BrandField.HEADER_TEXT_COLOR);

    private static final int URL_LENGTH_MAX_CHARS = 300;
    private static final int COLOR_LENGTH_CHARS = 7;
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");
    /** Narrower than what mail allows: an address that the mail library would not take would keep every mail from being sent. */
    private static final Pattern MAILBOX = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private final Checks checks = new Checks();

    private BrandCheck() {}

    /**
     * What was typed, trimmed and in the form it is kept in.
     *
     * @param whole whether all that an organization needs must be there
     * @throws org.plenum.kernel.Invalid field by field
     */
    static Map<BrandField, String> checked(BrandDraft draft, boolean whole) {
        BrandCheck check = new BrandCheck();
        Map<BrandField, String> values = new EnumMap<>(BrandField.class);
        for (BrandField field : BrandField.values()) {
            String value = check.value(field, draft.get(field), whole);
            if (value != null) {
                values.put(field, value);
            }
        }
        check.checks.done();
        return values;
    }

    /** @throws ContrastTooLow for the first colour that was chosen directly and cannot be read */
    static void requireLegible(BrandColors colors) {
        Shades shades = new Shades(colors);
        if (colors.buttonText() != null) {
            requireLegible(BrandField.BUTTON_TEXT_COLOR, Pair.BUTTON, shades);
        }
        if (colors.link() != null) {
            requireLegible(BrandField.LINK_COLOR, Pair.LINK, shades);
        }
        if (colors.headerText() != null) {
            requireLegible(BrandField.HEADER_TEXT_COLOR, Pair.HEADER, shades);
        }
    }

    private static void requireLegible(BrandField field, Pair pair, Shades shades) {
        if (pair.ratio(shades, false) < pair.ratioMin()) {
            throw new ContrastTooLow(field, pair, shades.light(pair.front()), shades.light(pair.ground()));
        }
    }

    private @Nullable String value(BrandField field, @Nullable String typed, boolean whole) {
        boolean missing = typed == null || typed.isBlank();
        if (missing && !(whole && field.required())) {
            return null;
        }
        String id = field.id();
        return switch (field) {
            case NAME, MAIL_SENDER_NAME -> checks.line(id, typed, Branding.NAME_LENGTH_MAX_CHARS);
            case FOOTER -> checks.text(id, typed, Branding.FOOTER_LENGTH_MAX_CHARS);
            case HEADING_FONT, BODY_FONT -> oneOf(id, typed, Typeface.ids(), false);
            case HERO_LAYOUT -> oneOf(id, typed, names(HeroLayout.values()), true);
            case HERO_ART -> oneOf(id, typed, names(HeroArt.values()), true);
            case HEADER_STYLE -> oneOf(id, typed, names(HeaderStyle.values()), true);
            case RADIUS_PX -> radius(id, typed);
            case REPLY_TO -> mailbox(id, typed);
            case IMPRINT_URL, PRIVACY_URL, TERMS_URL -> url(id, typed);
            case PRIMARY_COLOR,
                    ACCENT_COLOR,
                    BUTTON_COLOR,
                    BUTTON_TEXT_COLOR,
                    LINK_COLOR,
                    HEADER_COLOR,
                    HEADER_TEXT_COLOR -> color(checks, field, typed);
        };
    }

    static String color(Checks checks, BrandField field, @Nullable String typed) {
        String color = checks.text(field.id(), typed, COLOR_LENGTH_CHARS);
        checks.matches(field.id(), color, COLOR, "A colour looks like #0b4a55.");
        return color.toLowerCase(Locale.ROOT);
    }

    private String radius(String field, @Nullable String typed) {
        String radius = checks.text(field, typed, COLOR_LENGTH_CHARS);
        int px = WHOLE.matcher(radius).matches() ? Integer.parseInt(radius) : -1;
        checks.range(field, px, 0, Branding.RADIUS_MAX_PX);
        return String.valueOf(px);
    }

    private String mailbox(String field, @Nullable String typed) {
        String address = checks.line(field, typed, Checks.EMAIL_LENGTH_MAX_CHARS);
        boolean fits = MAILBOX.matcher(address).matches() && address.indexOf('@') <= 64;
        checks.that(address.isEmpty() || fits, field, "email", "This is not an e-mail address.");
        return address;
    }

    /** Elsewhere, or a page of the organization's own site. */
    private String url(String field, @Nullable String typed) {
        String url = checks.line(field, typed, URL_LENGTH_MAX_CHARS);
        checks.that(
                url.isEmpty() || leadsSomewhere(url), field, "format", "An address starts with https:// or with /.");
        return url;
    }

    private static boolean leadsSomewhere(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getScheme() == null) {
                return url.startsWith("/") && uri.getRawAuthority() == null;
            }
            return (uri.getScheme().equalsIgnoreCase("https") || uri.getScheme().equalsIgnoreCase("http"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private String oneOf(String field, @Nullable String typed, List<String> all, boolean upper) {
        String value = checks.text(field, typed, Branding.NAME_LENGTH_MAX_CHARS);
        String chosen = upper ? value.toUpperCase(Locale.ROOT) : value;
        checks.that(
                value.isEmpty() || all.contains(chosen), field, "unknown", "One of " + String.join(", ", all) + ".");
        return chosen;
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }
}
