package org.plenum.web.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The smallest workbook of Office Open XML (ECMA-376): one sheet, texts beside their cells, numbers as numbers. */
final class XlsxSheet implements Spreadsheet {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final List<Map.Entry<String, String>> PARTS = List.of(
            Map.entry(
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/sheet.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"),
            Map.entry("_rels/.rels", relationship(DOCUMENT + "/officeDocument", "xl/workbook.xml")),
            Map.entry(
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + DOCUMENT
                            + "\"><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            Map.entry("xl/_rels/workbook.xml.rels", relationship(DOCUMENT + "/worksheet", "sheet.xml")));

    private final ZipOutputStream zip;
    private final Writer out;

    XlsxSheet(OutputStream file) throws IOException {
        zip = new ZipOutputStream(file, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> part : PARTS) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write((HEAD + part.getValue()).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry("xl/sheet.xml"));
        out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        out.write(HEAD + "<worksheet xmlns=\"" + SHEETS + "\"><sheetData>");
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + type
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        out.write("<row>");
        for (@Nullable Object cell : cells) {
            if (cell instanceof Number) {
                out.write("<c><v>" + cell + "</v></c>");
            } else {
                out.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cell) + "</t></is></c>");
            }
        }
        out.write("</row>");
    }

    /** Without what XML has no way to write. */
    private static String escaped(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        cell.toString().codePoints().filter(XlsxSheet::writable).forEach(each -> {
            switch (each) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                default -> text.appendCodePoint(each);
            }
        });
        return text.toString();
    }

    private static boolean writable(int each) {
        return each == '\t'
                || each == '\n'
                || (each >= ' ' && each < Character.MIN_SURROGATE)
                || (each > Character.MAX_SURROGATE && each < 0xfffe)
                || each > 0xffff;
    }

    @Override
    public void close() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
        zip.close();
    }
}
