package org.plenum.branding;

import java.util.function.BiFunction;

/**
 * A colour that is derived from the two that an organization chose. The formulas are those of {@code tokens.css}, where screens derive the same: only hue and
 * character are the organization's, lightness is ours.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions of this list take all they know as arguments
public enum Shade {
    PAGE("surface-page", (p, a) -> p.with(0.985, 0.004), (p, a) -> p.with(0.165, 0.016)),
    SURFACE("surface", (p, a) -> p.with(1, 0), (p, a) -> p.with(0.205, 0.018)),
    SUNKEN("surface-sunken", (p, a) -> p.with(0.97, 0.007), (p, a) -> p.with(0.14, 0.014)),
    PRESS("surface-press", (p, a) -> p.with(0.945, 0.01), (p, a) -> p.with(0.29, 0.022)),
    TEXT("text", (p, a) -> p.with(0.205, 0.018), (p, a) -> p.with(0.97, 0.007)),
    TEXT_QUIET("text-2", (p, a) -> p.with(0.4, 0.025), (p, a) -> p.with(0.83, 0.015)),
    TEXT_FAINT("text-3", (p, a) -> p.with(0.49, 0.025), (p, a) -> p.with(0.72, 0.018)),
    BORDER("border", (p, a) -> p.with(0.9, 0.013), (p, a) -> p.with(0.32, 0.02)),
    BORDER_STRONG("border-strong", (p, a) -> p.with(0.62, 0.022), (p, a) -> p.with(0.56, 0.022)),
    BRAND(
            "brand",
            (p, a) -> p.lightness(Math.min(p.lightness(), 0.5)),
            (p, a) -> p.with(Math.clamp(p.lightness(), 0.76, 0.86), 0.1)),
    BRAND_HOVER(
            "brand-hover",
            (p, a) -> p.lightness(Math.min(p.lightness(), 0.5) - 0.06),
            (p, a) -> p.with(Math.clamp(p.lightness(), 0.76, 0.86) + 0.05, 0.09)),
    ON_BRAND("on-brand", (p, a) -> p.with(1, 0), (p, a) -> p.with(0.2, 0.05)),
    BRAND_INK(
            "brand-ink",
            (p, a) -> p.lightness(Math.min(p.lightness(), 0.45)),
            (p, a) -> p.with(Math.clamp(p.lightness(), 0.8, 0.9), 0.09)),
    BRAND_SOFT("brand-soft", (p, a) -> p.with(0.955, 0.022), (p, a) -> p.with(0.275, 0.045)),
    BRAND_SOFT_STRONG("brand-soft-2", (p, a) -> p.with(0.905, 0.04), (p, a) -> p.with(0.345, 0.06)),
    /** Dark panel in both modes. */
    DEEP("brand-deep", (p, a) -> p.with(Math.clamp(p.lightness(), 0.24, 0.31), 0.11)),
    ON_DEEP("on-deep", (p, a) -> p.with(0.97, 0.012)),
    ON_DEEP_QUIET("on-deep-2", (p, a) -> p.with(0.84, 0.03)),
    DEEP_LINE("deep-line", (p, a) -> p.with(0.47, 0.07)),
    /** Second colour of drawings on the dark panel. */
    ART("art-2", (p, a) -> p.vivid(0.66, 0.13).with(0.66, 0.13)),
    ACCENT("accent", (p, a) -> a.lightness(Math.clamp(a.lightness(), 0.7, 0.86))),
    ACCENT_HOVER("accent-hover", (p, a) -> a.lightness(Math.clamp(a.lightness(), 0.7, 0.86) + 0.04)),
    ON_ACCENT("on-accent", (p, a) -> a.with(0.21, 0.045)),
    ACCENT_INK(
            "accent-ink",
            (p, a) -> a.with(Math.min(a.lightness(), 0.47), 0.13),
            (p, a) -> a.with(Math.clamp(a.lightness(), 0.8, 0.88), 0.13)),
    ACCENT_SOFT("accent-soft", (p, a) -> a.with(0.955, 0.04), (p, a) -> a.with(0.29, 0.05)),
    FOCUS("focus", (p, a) -> p.vivid(Math.min(p.lightness(), 0.5), 0.09), (p, a) -> a.with(0.84, 0.13)),
    /** The following can be chosen directly; this is what they are when nobody did. */
    BUTTON("button", BRAND),
    BUTTON_HOVER("button-hover", BRAND_HOVER),
    ON_BUTTON("on-button", ON_BRAND),
    LINK("link", BRAND_INK),
    HEADER("header-ground", DEEP),
    ON_HEADER("header-text", ON_DEEP);

    private final String token;
    private final BiFunction<Oklch, Oklch, Oklch> light;
    private final BiFunction<Oklch, Oklch, Oklch> dark;

    Shade(String token, BiFunction<Oklch, Oklch, Oklch> light, BiFunction<Oklch, Oklch, Oklch> dark) {
        this.token = token;
        this.light = light;
        this.dark = dark;
    }

    Shade(String token, BiFunction<Oklch, Oklch, Oklch> both) {
        this(token, both, both);
    }

    Shade(String token, Shade unlessChosen) {
        this(token, unlessChosen.light, unlessChosen.dark);
    }

    /** Its custom property in {@code tokens.css}, without the dashes before it. */
    public String token() {
        return token;
    }

    Oklch derived(Oklch primary, Oklch accent, boolean dark) {
        return (dark ? this.dark : light).apply(primary, accent);
    }
}
