package org.plenum.web.office;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A list as a file, written row by row. A cell is a text, a number or null. */
interface Spreadsheet extends Closeable {
    void row(List<? extends @org.jspecify.annotations.Nullable Object> cells) throws IOException;

    /** The kinds of files, named by the ending of the address. */
    enum Format {
        CSV("text/csv;charset=UTF-8") {
            @Override
            Spreadsheet to(OutputStream out) throws IOException {
                return new CsvSheet(out);
            }
        },
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
            @Override
            Spreadsheet to(OutputStream out) throws IOException {
                return new XlsxSheet(out);
            }
        };

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        abstract Spreadsheet to(OutputStream out) throws IOException;
    }
}
