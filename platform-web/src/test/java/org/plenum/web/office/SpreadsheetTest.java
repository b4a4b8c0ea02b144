package org.plenum.web.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SpreadsheetTest {
    private static final List<@Nullable Object> ROW =
            Arrays.asList("Łódź \"quoted\", <b>", new BigDecimal("12.50"), null, "=1+1", "two\nlines\u0001");

    @Test
    void textKeepsQuotesAndSaysNoFormula() throws IOException {
        String text = new String(file(Spreadsheet.Format.CSV), StandardCharsets.UTF_8);

        assertEquals("\ufeff\"Łódź \"\"quoted\"\", <b>\",12.50,,\"'=1+1\",\"two\nlines\u0001\"\r\n", text);
    }

    @Test
    void aWorkbookIsReadableXmlWithNumbersAsNumbers() throws Exception {
        Map<String, Document> parts = parts(file(Spreadsheet.Format.XLSX));

        assertEquals(
                List.of(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/_rels/workbook.xml.rels",
                        "xl/sheet.xml",
                        "xl/workbook.xml"),
                List.copyOf(parts.keySet()));
        Document sheet = Objects.requireNonNull(parts.get("xl/sheet.xml"));
        assertEquals("12.50", sheet.getElementsByTagName("v").item(0).getTextContent());
        assertEquals(
                "Łódź \"quoted\", <b>", sheet.getElementsByTagName("t").item(0).getTextContent());
        assertEquals("=1+1", sheet.getElementsByTagName("t").item(2).getTextContent(), "a text, never a formula");
        assertEquals("two\nlines", sheet.getElementsByTagName("t").item(3).getTextContent(), "what XML cannot write");
        assertEquals(0, sheet.getElementsByTagName("f").getLength());
    }

    private static byte[] file(Spreadsheet.Format format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Spreadsheet sheet = format.to(file)) {
            sheet.row(ROW);
        }
        return file.toByteArray();
    }

    private static Map<String, Document> parts(byte[] file) throws Exception {
        Map<String, Document> parts = new TreeMap<>();
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(
                        entry.getName(), xml.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
        return parts;
    }
}
