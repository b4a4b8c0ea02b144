package org.plenum.branding;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;
import org.plenum.tenancy.Tenancy;

/** How the organization at hand looks. */
@Door
public class Branding {
    public static final int NAME_LENGTH_MAX_CHARS = 100;
    public static final int FOOTER_LENGTH_MAX_CHARS = 400;
    public static final int RADIUS_MAX_PX = 24;
    public static final int LOGO_SIZE_MAX_BYTES = 256 * 1024;

    static final String NEUTRAL_PRIMARY = "#3b4a5e";
    static final String NEUTRAL_ACCENT = "#e0a63c";
    private static final int NEUTRAL_RADIUS_PX = 6;
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    @Inject
    BrandingStore store;

    /** What was chosen, or a neutral look under the organization's name while nothing was. */
    @Unrestricted("everybody who opens a page sees it")
    public BrandView current() {
        return store.find().orElseGet(() -> neutral(Tenancy.current().name(), NEUTRAL_PRIMARY, NEUTRAL_ACCENT));
    }

    @Unrestricted("it stands on every page")
    public Optional<Logo> logo() {
        return store.logo();
    }

    /**
     * @param version that the caller saw
     * @throws org.plenum.kernel.Invalid field by field
     * @throws ContrastTooLow when text could not be read on a colour
     * @throws org.plenum.kernel.Stale when the version is not the newest
     */
    @Requires(Permission.BRANDING_EDIT)
    public BrandView change(int version, BrandDraft draft) {
        store.replace(checked(version, draft));
        return current();
    }

    /**
     * @param file an SVG that only draws, or a PNG, JPEG or WebP, of at most {@link #LOGO_SIZE_MAX_BYTES}
     * @throws org.plenum.kernel.Invalid when it is something else
     */
    @Requires(Permission.BRANDING_EDIT)
    public BrandView changeLogo(int version, byte[] file) {
        store.replaceLogo(version, LogoCheck.read(file));
        return current();
    }

    /**
     * Both at once: when one is refused, neither changes.
     *
     * @param logo as {@link #changeLogo} takes it
     */
    @Requires(Permission.BRANDING_EDIT)
    public BrandView change(int version, BrandDraft draft, byte[] logo) {
        Logo drawn = LogoCheck.read(logo);
        store.replace(checked(version, draft));
        store.replaceLogo(version + 1, drawn);
        return current();
    }

    /**
     * For an organization that is not there yet.
     *
     * @throws org.plenum.kernel.Invalid when one is missing or no colour
     * @throws ContrastTooLow when text could not be read on one
     */
    @Unrestricted("looks at nothing but what it is given")
    public void requireLegible(String primaryColor, String accentColor) {
        Checks checks = new Checks();
        String primary = color(checks, "primaryColor", primaryColor);
        String accent = color(checks, "accentColor", accentColor);
        checks.done();
        refuseIllegible(primary, accent);
    }

    @Requires(Permission.BRANDING_EDIT)
    public BrandView removeLogo(int version) {
        store.removeLogo(version);
        return current();
    }

    static BrandView neutral(String name, String primary, String accent) {
        return new BrandView(
                name,
                primary,
                accent,
                Typeface.INSTRUMENT_SANS,
                Typeface.INSTRUMENT_SANS,
                NEUTRAL_RADIUS_PX,
                HeroLayout.PANEL,
                HeroArt.WAVES,
                null,
                name,
                null,
                0);
    }

    private static BrandView checked(int version, BrandDraft draft) {
        Checks checks = new Checks();
        String name = checks.line("name", draft.name(), NAME_LENGTH_MAX_CHARS);
        String primary = color(checks, "primaryColor", draft.primaryColor());
        String accent = color(checks, "accentColor", draft.accentColor());
        Typeface heading = typeface(checks, "headingFont", draft.headingFont());
        Typeface body = typeface(checks, "bodyFont", draft.bodyFont());
        checks.range("radiusPx", draft.radiusPx(), 0, RADIUS_MAX_PX);
        HeroLayout layout = choice(checks, "heroLayout", draft.heroLayout(), HeroLayout.values(), HeroLayout.PANEL);
        HeroArt art = choice(checks, "heroArt", draft.heroArt(), HeroArt.values(), HeroArt.NONE);
        String sender = checks.optionalLine("mailSenderName", draft.mailSenderName(), NAME_LENGTH_MAX_CHARS);
        String footer = checks.optionalText("footer", draft.footer(), FOOTER_LENGTH_MAX_CHARS);
        checks.done();
        refuseIllegible(primary, accent);
        return new BrandView(
                name,
                primary,
                accent,
                heading,
                body,
                draft.radiusPx(),
                layout,
                art,
                null,
                sender == null ? name : sender,
                footer,
                version);
    }

    private static String color(Checks checks, String field, @Nullable String value) {
        String color = checks.text(field, value, 7);
        checks.matches(field, color, COLOR, "A colour looks like #0b4a55.");
        return color.toLowerCase(Locale.ROOT);
    }

    private static Typeface typeface(Checks checks, String field, @Nullable String id) {
        Optional<Typeface> face = id == null ? Optional.empty() : Typeface.of(id);
        checks.that(face.isPresent(), field, "unknown", "One of " + String.join(", ", Typeface.ids()) + ".");
        return face.orElse(Typeface.INSTRUMENT_SANS);
    }

    private static <T extends Enum<T>> T choice(
            Checks checks, String field, @Nullable String value, T[] all, T instead) {
        Optional<T> chosen = Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(value))
                .findFirst();
        checks.that(
                chosen.isPresent(),
                field,
                "unknown",
                "One of " + String.join(", ", Arrays.stream(all).map(Enum::name).toList()) + ".");
        return chosen.orElse(instead);
    }

    private static void refuseIllegible(String primary, String accent) {
        refuseIllegible("primaryColor", primary, Contrast.LIGHT_INK, Contrast.carryingLightInk(primary));
        refuseIllegible("accentColor", accent, Contrast.DARK_INK, Contrast.carryingDarkInk(accent));
    }

    private static void refuseIllegible(String field, String color, String ink, String nearest) {
        if (!nearest.equals(color)) {
            throw new ContrastTooLow(field, color, Contrast.ratio(color, ink), nearest);
        }
    }
}
