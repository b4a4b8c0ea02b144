package org.plenum.notifications;

import java.awt.Color;
import org.plenum.branding.BrandView;
import org.plenum.branding.Shade;
import org.plenum.branding.Shades;

/** The brand's shades by what they are for on paper and in mails, which are light unless a reader's mail program is dark. */
final class Palette {
    private final Shades shades;

    Palette(BrandView brand) {
        this.shades = brand.shades();
    }

    /** Dark panel. */
    Color deep() {
        return shades.light(Shade.DEEP);
    }

    Color onDeep() {
        return shades.light(Shade.ON_DEEP);
    }

    Color onDeepQuiet() {
        return shades.light(Shade.ON_DEEP_QUIET);
    }

    Color deepLine() {
        return shades.light(Shade.DEEP_LINE);
    }

    /** Second colour of drawings on the dark panel. */
    Color deepArt() {
        return shades.light(Shade.ART);
    }

    Color button() {
        return shades.light(Shade.BUTTON);
    }

    Color onButton() {
        return shades.light(Shade.ON_BUTTON);
    }

    /** Of links on white. */
    Color link() {
        return shades.light(Shade.LINK);
    }

    Color accent() {
        return shades.light(Shade.ACCENT);
    }

    Color text() {
        return shades.light(Shade.TEXT);
    }

    Color textQuiet() {
        return shades.light(Shade.TEXT_QUIET);
    }

    Color textFaint() {
        return shades.light(Shade.TEXT_FAINT);
    }

    Color border() {
        return shades.light(Shade.BORDER);
    }

    Color sunken() {
        return shades.light(Shade.SUNKEN);
    }

    /** For readers in dark mode. */
    Color darkGround() {
        return shades.dark(Shade.PAGE);
    }

    Color darkSurface() {
        return shades.dark(Shade.SURFACE);
    }

    Color darkBorder() {
        return shades.dark(Shade.BORDER);
    }

    Color darkText() {
        return shades.dark(Shade.TEXT);
    }

    Color darkTextQuiet() {
        return shades.dark(Shade.TEXT_QUIET);
    }

    Color darkLink() {
        return shades.dark(Shade.LINK);
    }

    static String css(Color color) {
        return Shades.css(color);
    }
}
