package org.plenum.branding;

import java.awt.Color;

/** Contrast of colours as WCAG 2.2 defines it, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
final class Contrast {
    /** AA for text of normal size. */
    static final double TEXT_RATIO_MIN = 4.5;

    /** AA for what has to be seen but not read: the line of a field, the mark of what has the focus. */
    static final double SHAPE_RATIO_MIN = 3;

    private static final double LIGHTNESS_STEP = 0.002;

    private Contrast() {}

    static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The colour that differs the least in lightness, and in nothing else, and can be read on the ground. Black or white is the last that is tried. */
    static Color nearest(Color color, Color ground) {
        Oklch seen = Oklch.of(color);
        for (double step = 0; step <= 1; step += LIGHTNESS_STEP) {
            for (double lightness : new double[] {seen.lightness() - step, seen.lightness() + step}) {
                Color tried = seen.lightness(Math.clamp(lightness, 0.0, 1.0)).color();
                if (ratio(tried, ground) >= TEXT_RATIO_MIN) {
                    return tried;
                }
            }
        }
        return ratio(Color.WHITE, ground) > ratio(Color.BLACK, ground) ? Color.WHITE : Color.BLACK;
    }

    static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
