package org.plenum.web.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** RFC 4180, with the mark at the beginning by which spreadsheet programs know UTF-8. */
final class CsvSheet implements Spreadsheet {
    private static final char UTF_8_MARK = '\ufeff';
    /** A cell that begins so would be taken for a formula; an apostrophe before it keeps it a text. Source: OWASP, CSV Injection. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final Writer out;

    CsvSheet(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write(UTF_8_MARK);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        boolean first = true;
        for (@Nullable Object cell : cells) {
            out.write(first ? "" : ",");
            out.write(text(cell));
            first = false;
        }
        out.write("\r\n");
    }

    private static String text(@Nullable Object cell) {
        if (cell == null || cell instanceof Number) {
            return cell == null ? "" : cell.toString();
        }
        String text = cell.toString();
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
