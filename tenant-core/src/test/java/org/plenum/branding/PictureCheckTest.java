package org.plenum.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.kernel.Invalid;

class PictureCheckTest {
    private static final String OPEN =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 28 28\">";

    @Test
    void aDrawingThatOnlyDrawsIsTaken() {
        Upload logo = read(utf8(OPEN
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
                "<style><![CDATA[path{fill:url(https://example.org/a)}]]></style>",
                "<style>@im<!-- -->port 'https://example.org/a.css'</style>",
                "<style>svg{background:image-set('https://example.org/a.png' 1x)}</style>",
                "<style>@font-face{font-family:a}</style>",
                "<path style=\"fill:url(//example.org/a)\"/>",
                "<iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"https://example.org\"/>",
            })
    void aDrawingThatActsOrLoadsIsRefused(String content) {
        assertThrows(Invalid.class, () -> read(utf8(OPEN + content + "</svg>")));
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
        assertThrows(Invalid.class, () -> read(utf8(content)));
    }

    @Test
    void copiesOfCopiesAreCounted() {
        StringBuilder copies = new StringBuilder("<g id=\"a0\"><path d=\"M0 0\"/></g>");
        for (int i = 1; i < 20; i++) {
            copies.append("<g id=\"a%1$d\"><use href=\"#a%2$d\"/><use href=\"#a%2$d\"/></g>".formatted(i, i - 1));
        }
        assertThrows(Invalid.class, () -> read(utf8(OPEN + copies + "</svg>")));
    }

    @Test
    void aPictureIsKnownByItsBytesNotByItsName() throws IOException {
        assertEquals("image/png", read(picture("png", 8, 8)).mediaType());
        assertEquals("image/jpeg", read(picture("jpg", 8, 8)).mediaType());
    }

    @Test
    void aPageThatBeginsLikeAPictureIsNone() {
        byte[] page = utf8("xxxxxxxx<html><script>alert(1)</script></html>");
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        System.arraycopy(png, 0, page, 0, png.length);
        assertThrows(Invalid.class, () -> read(page));
        assertThrows(Invalid.class, () -> read(utf8("RIFF\0\0\0\0WEBPVP8 <script>alert(1)</script>")));
    }

    @Test
    void aPictureThatIsCutOffOrHugeIsRefused() throws IOException {
        byte[] whole = picture("png", 64, 64);
        assertThrows(Invalid.class, () -> read(Arrays.copyOf(whole, 40)));
        byte[] wide = picture("png", 5_000, 1);
        assertThrows(Invalid.class, () -> read(wide));
    }

    @Test
    void aLogoHasASizeThatPagesCanAfford() {
        assertThrows(Invalid.class, () -> read(new byte[Branding.LOGO_SIZE_MAX_BYTES + 1]));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static Upload read(byte[] bytes) {
        return UploadCheck.read(BrandFile.LOGO, bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
