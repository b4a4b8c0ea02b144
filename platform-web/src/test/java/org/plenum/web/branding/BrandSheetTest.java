package org.plenum.web.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenum.branding.BrandView;
import org.plenum.branding.HeroArt;
import org.plenum.branding.HeroLayout;
import org.plenum.branding.Typeface;

class BrandSheetTest {
    private static final Path RESOURCES = Path.of("src/main/webapp/resources/plenum");
    private final BrandSheet sheet = new BrandSheet("/assets/abc");

    @Test
    void setsWhatTheTokensAskFor() {
        String css = sheet.of(brand(Typeface.NEWSREADER, Typeface.HANKEN_GROTESK, null));
        assertTrue(css.contains("--tenant-primary:#75204f;"));
        assertTrue(css.contains("--tenant-accent:#dca02a;"));
        assertTrue(css.contains("--tenant-font-heading:\"Newsreader\", "));
        assertTrue(css.contains("--tenant-radius:0px;"));
        assertTrue(css.contains("--face-scale:1.1}"));
    }

    @Test
    void bringsOnlyTheFacesInUse() {
        String css = sheet.of(brand(Typeface.INSTRUMENT_SANS, Typeface.INSTRUMENT_SANS, null));
        assertEquals(List.of("Instrument Sans"), families(css));
    }

    @ParameterizedTest
    @EnumSource
    void everyFileOfTheCatalogueIsThere(Typeface face) {
        List<String> files = Pattern.compile("url\\(\"/assets/abc/([^\"]+)\"\\)")
                .matcher(sheet.of(brand(face, face, null)))
                .results()
                .map((MatchResult file) -> file.group(1))
                .toList();
        assertFalse(files.isEmpty());
        files.forEach(file -> assertTrue(Files.exists(RESOURCES.resolve(file)), file));
        assertTrue(Files.exists(RESOURCES.resolve("fonts/OFL-" + face.id() + ".txt")), "licence of " + face);
    }

    @Test
    void theLogInPageGetsTheLogoOnlyWhenThereIsOne() {
        assertFalse(
                sheet.of(brand(Typeface.NEWSREADER, Typeface.NEWSREADER, null)).contains("/brand/logo"));
        assertTrue(sheet.of(brand(Typeface.NEWSREADER, Typeface.NEWSREADER, "0123456789abcdef"))
                .contains("/brand/logo?v=0123456789abcdef"));
    }

    private static List<String> families(String css) {
        return Pattern.compile("@font-face\\{font-family:\"([^\"]+)\"")
                .matcher(css)
                .results()
                .map((MatchResult face) -> face.group(1))
                .distinct()
                .toList();
    }

    private static BrandView brand(Typeface heading, Typeface body, @Nullable String logo) {
        return new BrandView(
                "Globex",
                "#75204f",
                "#dca02a",
                heading,
                body,
                0,
                HeroLayout.PAGE,
                HeroArt.ARCS,
                logo,
                "Globex",
                null,
                3);
    }
}
