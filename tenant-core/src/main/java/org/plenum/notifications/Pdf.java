package org.plenum.notifications;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** A document being written, A4, with its title and language for readers. */
final class Pdf implements AutoCloseable {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document;
    private final PdfWriter writer;
    private boolean started;

    Pdf(String title, String author, Locale locale) {
        this(title, author, locale, null);
    }

    /** @param archive what makes it a document to be kept; null for any other */
    Pdf(String title, String author, Locale locale, @Nullable Archive archive) {
        document = new Document(PageSize.A4, 0, 0, 0, 0);
        writer = PdfWriter.getInstance(document, bytes);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(title);
        document.addAuthor(author);
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.toLanguageTag()));
        if (archive != null) {
            archive.apply(writer, title, author);
        }
    }

    /** Begins the first or the next page. */
    PdfContentByte page() {
        if (started) {
            document.newPage();
        }
        started = true;
        writer.setPageEmpty(false);
        return writer.getDirectContent();
    }

    byte[] finished() {
        document.close();
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        if (document.isOpen()) {
            document.close();
        }
    }
}
