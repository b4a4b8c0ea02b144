package org.plenum.branding;

import java.awt.Color;

/**
 * A colour by how it is seen, https://bottosson.github.io/posts/oklab/.
 *
 * @param lightness 0 to 1
 * @param chroma 0 is grey
 * @param hue in radians
 */
record Oklch(double lightness, double chroma, double hue) {
    private static final double GROWTH_MAX = 6;

    static Oklch of(Color color) {
        double r = linear(color.getRed());
        double g = linear(color.getGreen());
        double b = linear(color.getBlue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        double x = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double y = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(lightness, Math.hypot(x, y), Math.atan2(y, x));
    }

    Oklch with(double otherLightness, double chromaMax) {
        return new Oklch(otherLightness, Math.min(chroma, chromaMax), hue);
    }

    /** With at least so much chroma, but in proportion to what there is: grey stays grey, for it has no hue to be more colourful in. */
    Oklch vivid(double otherLightness, double chromaMin) {
        return new Oklch(otherLightness, Math.max(chroma, Math.min(chromaMin, chroma * GROWTH_MAX)), hue);
    }

    Oklch lightness(double other) {
        return new Oklch(other, chroma, hue);
    }

    /** Channels are clipped where a screen could not show it, as browsers do. */
    Color color() {
        double[] rgb = rgb(chroma);
        return new Color(channel(rgb[0]), channel(rgb[1]), channel(rgb[2]));
    }

    private double[] rgb(double withChroma) {
        double x = withChroma * Math.cos(hue);
        double y = withChroma * Math.sin(hue);
        double l = Math.pow(lightness + 0.3963377774 * x + 0.2158037573 * y, 3);
        double m = Math.pow(lightness - 0.1055613458 * x - 0.0638541728 * y, 3);
        double s = Math.pow(lightness - 0.0894841775 * x - 1.2914855480 * y, 3);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int channel(double linear) {
        double share = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(Math.clamp(share, 0.0, 1.0) * 255);
    }
}
