package org.plenum.notifications;

import java.awt.Color;
import org.plenum.branding.BrandView;

/** The brand's derived colours, by the formulas of the tokens that screens use: only hue and character are the organization's, lightness is ours. */
final class Palette {
    private final Oklch primary;
    private final Oklch accent;

    Palette(BrandView brand) {
        this.primary = Oklch.of(Color.decode(brand.primaryColor()));
        this.accent = Oklch.of(Color.decode(brand.accentColor()));
    }

    /** Dark panel. */
    Color deep() {
        return primary.with(Math.clamp(primary.lightness(), 0.24, 0.31), 0.11).color();
    }

    Color onDeep() {
        return primary.with(0.97, 0.012).color();
    }

    Color onDeepQuiet() {
        return primary.with(0.84, 0.03).color();
    }

    Color deepLine() {
        return primary.with(0.47, 0.07).color();
    }

    /** Second colour of drawings on the dark panel. */
    Color deepArt() {
        return new Oklch(0.66, 0.13, primary.hue()).color();
    }

    Color brand() {
        return primary.with(Math.min(primary.lightness(), 0.5), 1).color();
    }

    /** Of links and headings on white. */
    Color brandInk() {
        return primary.with(Math.min(primary.lightness(), 0.45), 1).color();
    }

    Color soft() {
        return primary.with(0.955, 0.022).color();
    }

    Color accent() {
        return accent.with(Math.clamp(accent.lightness(), 0.7, 0.86), 1).color();
    }

    Color text() {
        return primary.with(0.205, 0.018).color();
    }

    Color textQuiet() {
        return primary.with(0.40, 0.025).color();
    }

    Color textFaint() {
        return primary.with(0.49, 0.025).color();
    }

    Color border() {
        return primary.with(0.90, 0.013).color();
    }

    Color sunken() {
        return primary.with(0.97, 0.007).color();
    }

    /** For readers in dark mode. */
    Color darkGround() {
        return primary.with(0.165, 0.016).color();
    }

    Color darkSurface() {
        return primary.with(0.205, 0.018).color();
    }

    Color darkBorder() {
        return primary.with(0.32, 0.02).color();
    }

    Color darkText() {
        return primary.with(0.945, 0.01).color();
    }

    Color darkTextQuiet() {
        return primary.with(0.83, 0.015).color();
    }

    Color darkBrandInk() {
        return primary.with(Math.clamp(primary.lightness(), 0.8, 0.9), 0.09).color();
    }

    static String css(Color color) {
        return "#%02x%02x%02x".formatted(color.getRed(), color.getGreen(), color.getBlue());
    }
}
