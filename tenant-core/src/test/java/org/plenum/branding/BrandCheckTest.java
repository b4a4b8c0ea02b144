package org.plenum.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.kernel.Invalid;

class BrandCheckTest {
    private static final UUID EVENT = UUID.fromString("0199c0de-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello@example.org\nBcc: all@example.org",
                "hello@example.org\r",
                "hello\u2028@example.org",
                "Ada <ada@example.org>",
                "a@b",
                "a..b@example.org",
                ".a@example.org",
                "a@-example.org",
                "ä@example.org",
                "a@example.org,b@example.org",
            })
    void anAddressForAnswersIsOneThatMailTakes(String address) {
        // A blank at the end is taken off, as everywhere.
        if (address.strip().equals("hello@example.org")) {
            assertEquals(
                    "hello@example.org",
                    Looks.with(Map.of(BrandField.REPLY_TO, address)).replyTo());
        } else {
            refused(BrandField.REPLY_TO, address);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//example.org/imprint",
                "https://user:secret@example.org/",
                "https://",
                "imprint",
                "https://example.org/a b",
                "/a\"b",
                "ftp://example.org/",
            })
    void aLegalLinkLeadsToAPage(String url) {
        refused(BrandField.IMPRINT_URL, url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/imprint?lang=de#top", "/pages/imprint", "http://example.org"})
    void aPageElsewhereOrOfTheOwnSiteIsTaken(String url) {
        assertEquals(
                url, Looks.with(Map.of(BrandField.IMPRINT_URL, url)).values().get(BrandField.IMPRINT_URL));
    }

    @ParameterizedTest
    @CsvSource({
        "PRIMARY_COLOR, #12345",
        "PRIMARY_COLOR, red",
        "LINK_COLOR, #12345g",
        "RADIUS_PX, -1",
        "RADIUS_PX, 25",
        "RADIUS_PX, 6px",
        "HEADER_STYLE, GLASS",
        "HEADING_FONT, comic-sans",
    })
    void whatIsNotOfferedIsRefused(BrandField field, String value) {
        refused(field, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#ffff00", "#000000", "#FF00ff"})
    void anyColourIsTaken(String color) {
        assertEquals(
                color.toLowerCase(java.util.Locale.ROOT),
                Looks.with(Map.of(BrandField.PRIMARY_COLOR, color)).primaryColor());
    }

    @Test
    void anEventTakesOverWhatItHasNotChosen() {
        BrandView brand = Looks.with(Map.of(BrandField.FOOTER, "Acme e.V.", BrandField.RADIUS_PX, "4"));
        BrandView event = brand.at(new EventBrand(
                EVENT,
                BrandCheck.checked(new BrandDraft(Map.of(BrandField.RADIUS_PX, "0", BrandField.FOOTER, " ")), false),
                Map.of(),
                2));
        assertEquals(0, event.radiusPx());
        assertEquals("Acme e.V.", event.footer());
        assertEquals(brand.primaryColor(), event.primaryColor());
        assertEquals(brand.version() + 2, event.version());
    }

    @Test
    void anEventWithColoursOfItsOwnHasNoneThatWereChosenForTheOthers() {
        BrandView brand = Looks.with(Map.of(BrandField.BUTTON_COLOR, "#0b4a55", BrandField.LINK_COLOR, "#0b4a55"));
        BrandView event = brand.at(new EventBrand(EVENT, Map.of(BrandField.PRIMARY_COLOR, "#75204f"), Map.of(), 1));
        assertNull(event.colors().button());
        assertNull(event.colors().link());
    }

    @Test
    void anEventWithAFaceOfTheCatalogueDoesNotGetTheOrganizationsFile() {
        BrandView brand = BrandView.of(
                Looks.with(Map.of()).values(),
                Map.of(BrandFile.HEADING_FONT, "aa", BrandFile.BODY_FONT, "bb", BrandFile.LOGO, "cc"),
                null,
                1);
        BrandView event = brand.at(
                new EventBrand(EVENT, Map.of(BrandField.HEADING_FONT, "newsreader"), Map.of(BrandFile.LOGO, "dd"), 1));
        assertFalse(event.files().containsKey(BrandFile.HEADING_FONT));
        assertEquals("bb", event.digest(BrandFile.BODY_FONT));
        assertEquals("dd", event.digest(BrandFile.LOGO));
    }

    private static void refused(BrandField field, String value) {
        Invalid refused = assertThrows(Invalid.class, () -> Looks.with(Map.of(field, value)));
        assertEquals(field.id(), refused.errors().getFirst().field());
    }
}
