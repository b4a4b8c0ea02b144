package org.plenum.branding;

import java.util.HexFormat;

/** Contrast of colours as WCAG 2.2 defines it, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. Colours are {@code #rrggbb}. */
final class Contrast {
    /** AA for text of normal size. */
    static final double TEXT_RATIO_MIN = 4.5;

    static final String LIGHT_INK = "#ffffff";
    static final String DARK_INK = "#1b1b1f";
    private static final int STEPS = 100;

    private Contrast() {}

    static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The color itself, or the nearest towards black on which white can be read. */
    static String carryingLightInk(String color) {
        return towards(color, 0, LIGHT_INK);
    }

    /** The color itself, or the nearest towards white on which dark ink can be read. */
    static String carryingDarkInk(String color) {
        return towards(color, 255, DARK_INK);
    }

    private static String towards(String color, int end, String ink) {
        String mixed = color;
        for (int step = 1; step <= STEPS && ratio(mixed, ink) < TEXT_RATIO_MIN; step++) {
            mixed = mix(color, end, step);
        }
        return mixed;
    }

    private static String mix(String color, int end, int step) {
        int[] channels = channels(color);
        StringBuilder mixed = new StringBuilder("#");
        for (int channel : channels) {
            mixed.append(HexFormat.of().toHexDigits((byte) (channel + (end - channel) * step / STEPS)));
        }
        return mixed.toString();
    }

    private static double luminance(String color) {
        int[] channels = channels(color);
        return 0.2126 * linear(channels[0]) + 0.7152 * linear(channels[1]) + 0.0722 * linear(channels[2]);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int[] channels(String color) {
        return new int[] {
            HexFormat.fromHexDigits(color, 1, 3),
            HexFormat.fromHexDigits(color, 3, 5),
            HexFormat.fromHexDigits(color, 5, 7)
        };
    }
}
