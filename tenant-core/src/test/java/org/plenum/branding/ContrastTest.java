package org.plenum.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest {
    @Test
    void blackOnWhiteIsTheHighestThereIs() {
        assertEquals(21, Contrast.ratio("#000000", "#ffffff"), 0.001);
        assertEquals(1, Contrast.ratio("#777777", "#777777"), 0.001);
    }

    @Test
    void greyNearTheLimitIsToldApart() {
        // The two greys that WCAG's own examples name as just above and just below 4.5:1 on white.
        assertTrue(Contrast.ratio("#767676", "#ffffff") >= Contrast.TEXT_RATIO_MIN);
        assertTrue(Contrast.ratio("#777777", "#ffffff") < Contrast.TEXT_RATIO_MIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#ffff00", "#00ffff", "#ff7d33", "#dca02a", "#808080"})
    void aPaleColourIsMovedUntilWhiteCanBeReadOnIt(String color) {
        assertTrue(Contrast.ratio(Contrast.carryingLightInk(color), Contrast.LIGHT_INK) >= Contrast.TEXT_RATIO_MIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#0b4a55", "#75204f", "#0000ff", "#5f5f5f"})
    void aDeepColourIsMovedUntilDarkInkCanBeReadOnIt(String color) {
        assertTrue(Contrast.ratio(Contrast.carryingDarkInk(color), Contrast.DARK_INK) >= Contrast.TEXT_RATIO_MIN);
    }

    @Test
    void aColourThatIsLegibleStaysAsItWasChosen() {
        assertEquals("#0b4a55", Contrast.carryingLightInk("#0b4a55"));
        assertEquals("#ff7d33", Contrast.carryingDarkInk("#ff7d33"));
    }
}
