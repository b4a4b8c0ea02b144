package org.plenum.branding;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One pair as the editor shows it: what is used in each mode, and what became of the colour that was chosen.
 *
 * @param chosen the colour that was chosen for it
 * @param chosenRatio what it would have if it were used as it is
 * @param adjusted whether another shade is used instead, so that it can be read
 * @param used that shade, in light mode
 * @param field whose colour would have to change; null when it cannot be illegible
 * @param nearest to that colour that passes; null when it passes itself
 */
public record Readability(
        Pair pair,
        Side light,
        Side dark,
        String chosen,
        double chosenRatio,
        boolean adjusted,
        String used,
        @Nullable BrandField field,
        @Nullable String nearest) {

    /**
     * @param front {@code #rrggbb}, as the ground is
     */
    public record Side(String front, String ground, double ratio) {}

    public boolean legible() {
        return light.ratio() >= pair.ratioMin() && dark.ratio() >= pair.ratioMin();
    }

    /** What the editor shows; the others differ from these by shades of grey. */
    public static List<Readability> of(BrandView brand) {
        BrandColors colors = brand.colors();
        return Stream.of(
                        new Row(Pair.BUTTON, or(colors.button(), colors.primary()), true, BrandField.BUTTON_TEXT_COLOR),
                        new Row(Pair.ACCENT, colors.accent(), true, null),
                        new Row(Pair.HEADER, or(colors.header(), colors.primary()), true, BrandField.HEADER_TEXT_COLOR),
                        new Row(Pair.PANEL, colors.primary(), true, null),
                        new Row(Pair.LINK, or(colors.link(), colors.primary()), false, BrandField.LINK_COLOR),
                        new Row(Pair.BADGE, colors.primary(), false, null),
                        new Row(Pair.ACCENT_TEXT, colors.accent(), false, null),
                        new Row(Pair.TEXT_QUIET, colors.primary(), false, null),
                        new Row(Pair.FOCUS, colors.primary(), false, null))
                .map(row -> row.rated(brand.shades()))
                .toList();
    }

    /** @param fill whether the chosen colour is the ground of the pair, not what stands on it */
    private record Row(
            Pair pair,
            String chosen,
            boolean fill,
            @Nullable BrandField field) {
        Readability rated(Shades shades) {
            Color front = shades.light(pair.front());
            Color ground = shades.light(pair.ground());
            Color typed = Color.decode(chosen);
            double chosenRatio = fill ? Contrast.ratio(front, typed) : Contrast.ratio(typed, ground);
            boolean low = Contrast.ratio(front, ground) < pair.ratioMin();
            return new Readability(
                    pair,
                    side(shades, false),
                    side(shades, true),
                    chosen,
                    chosenRatio,
                    !(fill ? ground : front).equals(typed),
                    Shades.css(fill ? ground : front),
                    low ? field : null,
                    low ? Shades.css(Contrast.nearest(front, ground)) : null);
        }

        private Side side(Shades shades, boolean dark) {
            return new Side(
                    Shades.css(shades.of(pair.front(), dark)),
                    Shades.css(shades.of(pair.ground(), dark)),
                    pair.ratio(shades, dark));
        }
    }

    private static String or(@Nullable String direct, String otherwise) {
        return direct == null ? otherwise : direct;
    }
}
