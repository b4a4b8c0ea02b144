package org.plenum.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.Invalid;

class FontCheckTest {
    private static final Path FONTS = Path.of("../platform-web/src/main/webapp/resources/plenum/fonts");

    @Test
    void everyFontOfTheCatalogueIsOne() throws IOException {
        try (Stream<Path> files = Files.list(FONTS)) {
            List<Path> fonts =
                    files.filter(file -> file.toString().endsWith(".woff2")).toList();
            for (Path font : fonts) {
                assertEquals("font/woff2", read(Files.readAllBytes(font)).mediaType(), font.toString());
            }
            assertEquals(10, fonts.size());
        }
    }

    @Test
    void aFontThatIsCutOffOrGoesOnIsRefused() throws IOException {
        byte[] font = Files.readAllBytes(FONTS.resolve("instrument-sans-latin-wght-normal.woff2"));
        assertRefused(Arrays.copyOf(font, font.length - 1));
        assertRefused(Arrays.copyOf(font, font.length + 1));
        assertRefused(Arrays.copyOf(font, 60));
    }

    @Test
    void aFontThatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] font = Files.readAllBytes(FONTS.resolve("instrument-sans-latin-wght-normal.woff2"));
        font[16] = 0x7f;
        assertRefused(font);
    }

    @Test
    void whatOnlyBeginsLikeAFontIsRefused() {
        assertRefused("wOF2 and then a page <html>".getBytes(StandardCharsets.UTF_8));
        assertRefused("<html></html>".getBytes(StandardCharsets.UTF_8));
        assertRefused(new byte[48]);
        assertRefused(new byte[FontCheck.SIZE_MAX_BYTES + 1]);
    }

    private static void assertRefused(byte[] bytes) {
        assertThrows(Invalid.class, () -> read(bytes));
    }

    private static Upload read(byte[] bytes) {
        return UploadCheck.read(BrandFile.BODY_FONT, bytes);
    }
}
