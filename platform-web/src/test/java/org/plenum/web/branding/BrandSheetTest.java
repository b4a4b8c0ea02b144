package org.plenum.web.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenum.branding.BrandField;
import org.plenum.branding.BrandFile;
import org.plenum.branding.BrandView;
import org.plenum.branding.HeaderStyle;
import org.plenum.branding.HeroArt;
import org.plenum.branding.HeroLayout;
import org.plenum.branding.Typeface;

class BrandSheetTest {
    private static final Path RESOURCES = Path.of("src/main/webapp/resources/plenum");
    private static final Map<BrandField, String> VALUES = Map.of(
            BrandField.NAME, "Globex",
            BrandField.PRIMARY_COLOR, "#75204f",
            BrandField.ACCENT_COLOR, "#dca02a",
            BrandField.HEADING_FONT, Typeface.NEWSREADER.id(),
            BrandField.BODY_FONT, Typeface.HANKEN_GROTESK.id(),
            BrandField.RADIUS_PX, "0",
            BrandField.HERO_LAYOUT, HeroLayout.PAGE.name(),
            BrandField.HERO_ART, HeroArt.ARCS.name(),
            BrandField.HEADER_STYLE, HeaderStyle.PLAIN.name());

    @Test
    void setsWhatTheTokensAskFor() {
        String css = of(Typeface.NEWSREADER, Typeface.HANKEN_GROTESK, null);
        assertTrue(css.contains("--tenant-primary:#75204f;"));
        assertTrue(css.contains("--tenant-accent:#dca02a;"));
        assertTrue(css.contains("--tenant-font-heading:\"Newsreader\", "));
        assertTrue(css.contains("--tenant-radius:0px;"));
        assertTrue(css.contains("--face-scale:1.1;}"));
    }

    @Test
    void bringsOnlyTheFacesInUse() {
        String css = of(Typeface.INSTRUMENT_SANS, Typeface.INSTRUMENT_SANS, null);
        assertEquals(List.of("Instrument Sans"), families(css));
    }

    @ParameterizedTest
    @EnumSource
    void everyFileOfTheCatalogueIsThere(Typeface face) {
        List<String> files = Pattern.compile("url\\(\"/assets/abc/([^\"]+)\"\\)")
                .matcher(of(face, face, null))
                .results()
                .map((MatchResult file) -> file.group(1))
                .toList();
        assertFalse(files.isEmpty());
        files.forEach(file -> assertTrue(Files.exists(RESOURCES.resolve(file)), file));
        assertTrue(Files.exists(RESOURCES.resolve("fonts/OFL-" + face.id() + ".txt")), "licence of " + face);
    }

    @Test
    void theLogInPageGetsTheLogoOnlyWhenThereIsOne() {
        assertFalse(of(Typeface.NEWSREADER, Typeface.NEWSREADER, null).contains("/brand/logo"));
        assertTrue(of(Typeface.NEWSREADER, Typeface.NEWSREADER, "0123456789abcdef")
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

    @Test
    void aFontOfTheOwnStandsBeforeTheOneOfTheCatalogue() {
        BrandView brand = BrandView.of(VALUES, Map.of(BrandFile.HEADING_FONT, "0123456789abcdef"), null, 3);
        String css = sheet(brand).of(brand);
        assertTrue(css.contains("url(\"/brand/heading-font?v=0123456789abcdef\") format(\"woff2\")"), css);
        assertTrue(css.contains("--tenant-font-heading:\"brand-heading\", \"Newsreader\", "), css);
    }

    @Test
    void whatWasNotChosenDirectlyIsLeftToTheTokens() {
        assertFalse(of(Typeface.NEWSREADER, Typeface.NEWSREADER, null).contains("--tenant-button"));
        Map<BrandField, String> chosen = new EnumMap<>(VALUES);
        chosen.put(BrandField.BUTTON_COLOR, "#ffff00");
        BrandView brand = BrandView.of(chosen, Map.of(), null, 3);
        String css = sheet(brand).of(brand);
        assertTrue(css.contains("--tenant-button:#ffff00;"), css);
        assertTrue(css.contains("--tenant-button-text:#"), css);
        assertFalse(css.contains("--tenant-link"), css);
    }

    private static String of(Typeface heading, Typeface body, @Nullable String logo) {
        Map<BrandField, String> chosen = new EnumMap<>(VALUES);
        chosen.put(BrandField.HEADING_FONT, heading.id());
        chosen.put(BrandField.BODY_FONT, body.id());
        BrandView brand = BrandView.of(chosen, logo == null ? Map.of() : Map.of(BrandFile.LOGO, logo), null, 3);
        return sheet(brand).of(brand);
    }

    private static BrandSheet sheet(BrandView brand) {
        return new BrandSheet("/assets/abc", new BrandAddresses("", "abc", brand));
    }
}
