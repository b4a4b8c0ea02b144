package org.plenum.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.kernel.Invalid;

class LogoCheckTest {
    private static final String OPEN =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 28 28\">";

    @Test
    void aDrawingThatOnlyDrawsIsTaken() {
        Logo logo = LogoCheck.read(utf8(OPEN
                + "<style>.ink{stroke:#0b2a31}@media (prefers-color-scheme: dark){.ink{stroke:#fff}}</style>"
                + "<defs><linearGradient id=\"g\"><stop offset=\"0\"/></linearGradient></defs>"
                + "<path class=\"ink\" fill=\"url(#g)\" d=\"M2 24 14 4l12 20\"/></svg>"));
        assertEquals("image/svg+xml", logo.mediaType());
        assertEquals(16, logo.digest().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<path onload=\"alert(1)\"/>",
                "<foreignObject/>",
                "<a x:href=\"https://example.org\"><path/></a>",
                "<use x:href=\"https://example.org/a.svg#b\"/>",
                "<image href=\"https://example.org/a.png\"/>",
                "<style>@import 'https://example.org/a.css';</style>",
                "<style>path{fill:url(https://example.org/a)}</style>",
                "<style>path{fill:u\\72l(https://example.org/a)}</style>",
                "<path fill=\"url( https://example.org/a )\"/>",
                "<animate attributeName=\"href\"/>",
            })
    void aDrawingThatActsOrLoadsIsRefused(String content) {
        assertThrows(Invalid.class, () -> LogoCheck.read(utf8(OPEN + content + "</svg>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not an image",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<!DOCTYPE svg [<!ENTITY a \"aa\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>",
            })
    void whatIsNoImageIsRefused(String content) {
        assertThrows(Invalid.class, () -> LogoCheck.read(utf8(content)));
    }

    @Test
    void aPictureIsKnownByItsFirstBytesNotByItsName() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};
        assertEquals("image/png", LogoCheck.read(png).mediaType());
    }

    @Test
    void aLogoHasASizeThatPagesCanAfford() {
        assertThrows(Invalid.class, () -> LogoCheck.read(new byte[Branding.LOGO_SIZE_MAX_BYTES + 1]));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
