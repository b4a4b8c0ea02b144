package org.plenum.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {
    @Test
    void blackOnWhiteIsTheHighestThereIs() {
        assertEquals(21, Contrast.ratio(Color.BLACK, Color.WHITE), 0.001);
        assertEquals(1, Contrast.ratio(Color.GRAY, Color.GRAY), 0.001);
    }

    @Test
    void greyNearTheLimitIsToldApart() {
        // The two greys that WCAG's own examples name as just above and just below 4.5:1 on white.
        assertTrue(Contrast.ratio(Color.decode("#767676"), Color.WHITE) >= Contrast.TEXT_RATIO_MIN);
        assertTrue(Contrast.ratio(Color.decode("#777777"), Color.WHITE) < Contrast.TEXT_RATIO_MIN);
    }

    @ParameterizedTest
    @CsvSource({"#ffff00, #ffffff", "#ffffff, #ffffff", "#000000, #000000", "#777777, #808080", "#0b4a55, #75204f"})
    void theNearestColourPassesAndOneStepBackDoesNot(String color, String ground) {
        Color near = Contrast.nearest(Color.decode(color), Color.decode(ground));
        assertTrue(Contrast.ratio(near, Color.decode(ground)) >= Contrast.TEXT_RATIO_MIN, Shades.css(near));
        double moved = Math.abs(
                Oklch.of(near).lightness() - Oklch.of(Color.decode(color)).lightness());
        for (double less = 0; less < moved - 0.02; less += 0.01) {
            for (int sign : new int[] {-1, 1}) {
                Oklch seen = Oklch.of(Color.decode(color));
                Color tried = seen.lightness(Math.clamp(seen.lightness() + sign * less, 0.0, 1.0))
                        .color();
                assertTrue(Contrast.ratio(tried, Color.decode(ground)) < Contrast.TEXT_RATIO_MIN, Shades.css(tried));
            }
        }
    }

    @Test
    void aColourThatIsLegibleStaysAsItWasChosen() {
        assertEquals(Color.decode("#0b4a55"), Contrast.nearest(Color.decode("#0b4a55"), Color.WHITE));
    }
}
