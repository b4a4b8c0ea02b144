package org.plenum.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenum.branding.BrandField;
import org.plenum.branding.BrandView;
import org.plenum.branding.Looks;
import org.plenum.branding.Shade;

class IconDrawingTest {
    @ParameterizedTest
    @CsvSource({
        "Acme, A",
        "Acme Structures e.V., AS",
        "'  the  whole harbour ', TW",
        "Łódź-Nord, ŁN",
        "'!!', ''",
        "9 lives, 9L"
    })
    void initialsAreOfTheFirstWords(String name, String initials) {
        assertEquals(initials, IconDrawing.initials(name));
    }

    @ParameterizedTest
    @EnumSource
    void initialsStandInTheMiddleOfTheBrandsColour(IconKind kind) throws IOException {
        BufferedImage icon = icon(kind, "Łódź Nord");
        assertEquals(kind.sidePx(), icon.getWidth());
        Color ground = Samples.ACME.shades().light(Shade.BRAND);
        assertEquals(ground.getRGB(), icon.getRGB(kind.sidePx() / 2, 2));
        int[] ink = inkBox(icon, ground);
        assertTrue(Math.abs(ink[0] - (kind.sidePx() - 1 - ink[1])) <= 2, ink[0] + " left, right edge " + ink[1]);
        // What a launcher may cut away holds nothing.
        assertTrue(kind != IconKind.MASKABLE || ink[0] >= kind.sidePx() / 10, "starts at " + ink[0]);
    }

    @ParameterizedTest
    @CsvSource({"中文", "!!", "Ελλάδα"})
    void everyNameGetsAnIcon(String name) throws IOException {
        BufferedImage icon = icon(IconKind.APP, name);
        int[] ink = inkBox(icon, Samples.ACME.shades().light(Shade.BRAND));
        assertTrue(ink[1] > ink[0], name);
    }

    @Test
    void aLogoKeepsItsProportions() throws IOException {
        BufferedImage wide = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        BufferedImage icon =
                ImageIO.read(new ByteArrayInputStream(new IconDrawing(IconKind.TOUCH, Samples.ACME).of(wide)));
        assertEquals(Color.BLACK.getRGB(), icon.getRGB(90, 90));
        assertEquals(Color.WHITE.getRGB(), icon.getRGB(90, 40));
        Files.createDirectories(Path.of("target/icons"));
        for (IconKind kind : IconKind.values()) {
            Files.write(Path.of("target/icons", kind.file()), new IconDrawing(kind, Samples.GLOBEX).ofInitials());
        }
    }

    private static BufferedImage icon(IconKind kind, String name) throws IOException {
        BrandView brand = Looks.with(Map.of(BrandField.NAME, name));
        return ImageIO.read(new ByteArrayInputStream(new IconDrawing(kind, brand).ofInitials()));
    }

    /** First and last column that has ink. */
    private static int[] inkBox(BufferedImage icon, Color ground) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int x = 0; x < icon.getWidth(); x++) {
            for (int y = icon.getHeight() / 4; y < icon.getHeight() * 3 / 4; y++) {
                int seen = icon.getRGB(x, y);
                if (seen >>> 24 == 255 && Math.abs(new Color(seen).getRed() - ground.getRed()) > 60) {
                    first = Math.min(first, x);
                    last = Math.max(last, x);
                }
            }
        }
        return new int[] {first, last};
    }
}
