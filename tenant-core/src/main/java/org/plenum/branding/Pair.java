package org.plenum.branding;

import java.awt.Color;

/** Two shades that lie on each other, and how far they have to be apart. */
public enum Pair {
    BUTTON(Shade.ON_BUTTON, Shade.BUTTON),
    BUTTON_HOVER(Shade.ON_BUTTON, Shade.BUTTON_HOVER),
    ACCENT(Shade.ON_ACCENT, Shade.ACCENT),
    ACCENT_HOVER(Shade.ON_ACCENT, Shade.ACCENT_HOVER),
    LINK(Shade.LINK, Shade.SUNKEN),
    HEADER(Shade.ON_HEADER, Shade.HEADER),
    PANEL(Shade.ON_DEEP, Shade.DEEP),
    PANEL_QUIET(Shade.ON_DEEP_QUIET, Shade.DEEP),
    TEXT(Shade.TEXT, Shade.PAGE),
    TEXT_ON_SOFT(Shade.TEXT, Shade.BRAND_SOFT_STRONG),
    TEXT_QUIET(Shade.TEXT_QUIET, Shade.SUNKEN),
    TEXT_FAINT(Shade.TEXT_FAINT, Shade.PRESS),
    BRAND(Shade.ON_BRAND, Shade.BRAND),
    BRAND_HOVER(Shade.ON_BRAND, Shade.BRAND_HOVER),
    BRAND_TEXT(Shade.BRAND_INK, Shade.SUNKEN),
    BADGE(Shade.BRAND_INK, Shade.BRAND_SOFT_STRONG),
    ACCENT_TEXT(Shade.ACCENT_INK, Shade.ACCENT_SOFT),
    ACCENT_TEXT_ON_PAGE(Shade.ACCENT_INK, Shade.SUNKEN),
    FIELD(Shade.BORDER_STRONG, Shade.PAGE, Contrast.SHAPE_RATIO_MIN),
    FOCUS(Shade.FOCUS, Shade.PAGE, Contrast.SHAPE_RATIO_MIN);

    private final Shade front;
    private final Shade ground;
    private final double ratioMin;

    Pair(Shade text, Shade ground) {
        this(text, ground, Contrast.TEXT_RATIO_MIN);
    }

    Pair(Shade front, Shade ground, double ratioMin) {
        this.front = front;
        this.ground = ground;
        this.ratioMin = ratioMin;
    }

    /** The text, or the line of a field. */
    public Shade front() {
        return front;
    }

    public Shade ground() {
        return ground;
    }

    /** By WCAG 2.2 AA. */
    public double ratioMin() {
        return ratioMin;
    }

    public double ratio(Shades shades, boolean dark) {
        Color one = shades.of(front, dark);
        return Contrast.ratio(one, shades.of(ground, dark));
    }
}
