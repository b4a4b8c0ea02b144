package org.plenum.branding;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/** Every shade of one brand, with what was chosen directly. Screens, mails and documents take the same. */
public final class Shades {
    private static final double HOVER_LIGHTNESS_STEP = 0.06;

    private final BrandColors colors;
    private final Oklch primary;
    private final Oklch accent;

    public Shades(BrandColors colors) {
        this.colors = colors;
        this.primary = Oklch.of(Color.decode(colors.primary()));
        this.accent = Oklch.of(Color.decode(colors.accent()));
    }

    public Color light(Shade shade) {
        return of(shade, false);
    }

    public Color dark(Shade shade) {
        return of(shade, true);
    }

    public Color of(Shade shade, boolean dark) {
        Color chosen = chosen(shade, dark);
        return chosen == null ? derived(shade, dark) : chosen;
    }

    /** {@code #rrggbb} */
    public static String css(Color color) {
        return "#%02x%02x%02x".formatted(color.getRed(), color.getGreen(), color.getBlue());
    }

    /** Whether the first is the darker one. */
    public static boolean darker(Color one, Color other) {
        return Contrast.luminance(one) < Contrast.luminance(other);
    }

    private @Nullable Color chosen(Shade shade, boolean dark) {
        return switch (shade) {
            case BUTTON -> button();
            case ON_BUTTON -> onChosen(colors.buttonText(), button());
            case BUTTON_HOVER -> {
                Color button = button();
                yield button == null ? null : hover(button, of(Shade.ON_BUTTON, dark));
            }
            case LINK -> link(dark);
            case HEADER -> header();
            case ON_HEADER -> onChosen(colors.headerText(), header());
            default -> null;
        };
    }

    private @Nullable Color button() {
        if (colors.button() != null) {
            return Color.decode(colors.button());
        }
        return colors.buttonText() == null ? null : derived(Shade.BRAND, false);
    }

    private @Nullable Color header() {
        if (colors.header() != null) {
            return Color.decode(colors.header());
        }
        return colors.headerText() == null ? null : derived(Shade.DEEP, false);
    }

    private @Nullable Color onChosen(@Nullable String text, @Nullable Color ground) {
        if (text != null) {
            return Color.decode(text);
        }
        return ground == null ? null : ink(ground);
    }

    private @Nullable Color link(boolean dark) {
        if (colors.link() == null) {
            return null;
        }
        Color link = Color.decode(colors.link());
        return dark ? Shade.BRAND_INK.derived(Oklch.of(link), accent, true).color() : link;
    }

    /** Tinted white or tinted black, whichever can be read; on grounds between them plain black or white, one of which always can. */
    private Color ink(Color ground) {
        Color[] inks = {
            derived(Shade.ON_DEEP, false), derived(Shade.ON_BRAND, true), Color.WHITE, Color.BLACK,
        };
        for (Color ink : inks) {
            if (Contrast.ratio(ink, ground) >= Contrast.TEXT_RATIO_MIN) {
                return ink;
            }
        }
        throw new IllegalStateException("Neither black nor white can be read on " + css(ground));
    }

    /** Away from the text, so that it can only become more legible. */
    private static Color hover(Color ground, Color text) {
        Oklch seen = Oklch.of(ground);
        double step =
                Contrast.luminance(text) > Contrast.luminance(ground) ? -HOVER_LIGHTNESS_STEP : HOVER_LIGHTNESS_STEP;
        return seen.lightness(Math.clamp(seen.lightness() + step, 0.0, 1.0)).color();
    }

    private Color derived(Shade shade, boolean dark) {
        return shade.derived(primary, accent, dark).color();
    }
}
