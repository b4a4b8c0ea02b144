package org.plenum.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever colour is typed in, text can be read: over a grid of colours, and those that are hard. */
class ShadesTest {
    private static final int STEP = 0x22;

    @Test
    void everyPairCanBeReadWithAnyColourAsBoth() {
        List<String> failures = new ArrayList<>();
        List<String> swept = sweep();
        assertTrue(swept.size() >= 720, swept.size() + " colours");
        for (String color : swept) {
            failures.addAll(illegible(BrandColors.of(color, color)));
        }
        assertEquals(List.of(), failures.stream().limit(20).toList());
    }

    @Test
    void aColourWithoutHueGetsNone() {
        for (String grey : List.of("#000000", "#808080", "#ffffff")) {
            Shades shades = new Shades(BrandColors.of(grey, grey));
            for (Shade shade : Shade.values()) {
                assertTrue(Oklch.of(shades.light(shade)).chroma() < 0.001, shade + " of " + grey);
            }
        }
    }

    @Test
    void anyButtonAndHeaderThatIsChosenGetsTextThatCanBeRead() {
        List<String> failures = new ArrayList<>();
        for (String color : sweep()) {
            failures.addAll(illegible(new BrandColors("#0b4a55", "#ff7d33", color, null, null, color, null)));
        }
        assertEquals(List.of(), failures.stream().limit(20).toList());
    }

    @Test
    void anyLinkThatIsTakenCanBeReadInBothModes() {
        List<String> failures = new ArrayList<>();
        for (String color : sweep()) {
            BrandColors colors = new BrandColors("#0b4a55", "#ff7d33", null, null, color, null, null);
            try {
                BrandCheck.requireLegible(colors);
                failures.addAll(illegible(colors));
            } catch (ContrastTooLow refused) {
                BrandColors taken = new BrandColors("#0b4a55", "#ff7d33", null, null, refused.nearest(), null, null);
                BrandCheck.requireLegible(taken);
                failures.addAll(illegible(taken));
            }
        }
        assertEquals(List.of(), failures.stream().limit(20).toList());
    }

    @ParameterizedTest
    @CsvSource({"#ffffff, #ffff00", "#777777, #808080", "#000000, #0b0b0b", "#ff0000, #ff0000"})
    void aDirectChoiceThatCannotBeReadIsRefusedAndTheNearestColourIsTaken(String text, String ground) {
        BrandColors chosen = new BrandColors("#0b4a55", "#ff7d33", ground, text, null, ground, text);
        ContrastTooLow refused = assertThrows(ContrastTooLow.class, () -> BrandCheck.requireLegible(chosen));
        assertEquals(BrandField.BUTTON_TEXT_COLOR, refused.field());
        assertEquals(Pair.BUTTON, refused.pair());
        assertTrue(refused.ratio() < 4.5);
        assertTrue(refused.getMessage().contains(text) && refused.getMessage().contains(ground), refused.getMessage());
        BrandColors taken =
                new BrandColors("#0b4a55", "#ff7d33", ground, refused.nearest(), null, ground, refused.nearest());
        BrandCheck.requireLegible(taken);
        assertEquals(List.of(), illegible(taken));
    }

    @Test
    void aTextChosenAloneStandsOnTheButtonOfLightModeInBoth() {
        BrandView brand = Looks.with(Map.of(BrandField.BUTTON_TEXT_COLOR, "#ffffff"));
        assertEquals(brand.shades().light(Shade.BUTTON), brand.shades().dark(Shade.BUTTON));
        assertEquals(List.of(), illegible(brand.colors()));
    }

    private static List<String> illegible(BrandColors colors) {
        Shades shades = new Shades(colors);
        List<String> illegible = new ArrayList<>();
        for (Pair pair : Pair.values()) {
            for (boolean dark : new boolean[] {false, true}) {
                double ratio = pair.ratio(shades, dark);
                if (ratio < pair.ratioMin()) {
                    illegible.add("%s %s %s %.2f".formatted(colors, pair, dark ? "dark" : "light", ratio));
                }
            }
        }
        return illegible;
    }

    /** A grid through the whole cube, and every fifth grey. */
    private static List<String> sweep() {
        List<String> colors = new ArrayList<>();
        for (int r = 0; r <= 0xff; r += STEP / 2) {
            for (int g = 0; g <= 0xff; g += STEP) {
                for (int b = 0; b <= 0xff; b += STEP) {
                    colors.add("#%02x%02x%02x".formatted(r, g, b));
                }
            }
        }
        for (int grey = 0; grey <= 0xff; grey += 5) {
            colors.add("#%02x%02x%02x".formatted(grey, grey, grey));
        }
        // A trace of colour in what looks grey, and the corners.
        colors.addAll(List.of("#808081", "#fffffe", "#010000", "#ffffff", "#ffff00", "#00ffff", "#ff00ff", "#0000ff"));
        return colors;
    }
}
