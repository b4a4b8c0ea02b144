package org.plenum.notifications;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Makes a document PDF/A-3 (ISO 19005-3, level B), which looks the same in decades: with the profile of its colours and a description of itself, beside the fonts that all of our
 * documents carry. An invoice for machines lies in it as Factur-X wants it.
 */
final class Archive {
    static final String FILE = "factur-x.xml";
    private static final String COLORS = "sRGB IEC61966-2.1";
    private static final String MEDIA_TYPE = "text/xml";
    /** Of zlib: the best. */
    private static final int COMPRESSION = 9;

    private static final String PLAIN = xmp("archive.xmp");
    private static final String WITH_INVOICE = xmp("archive-invoice.xmp");

    private final Instant issuedAt;
    private final byte @Nullable [] invoiceXml;

    /** @param invoiceXml null when there is none */
    Archive(Instant issuedAt, byte @Nullable [] invoiceXml) {
        this.issuedAt = issuedAt;
        this.invoiceXml = invoiceXml == null ? null : invoiceXml.clone();
    }

    /** Before the first page. */
    void apply(PdfWriter writer, String title, String author) {
        try {
            PdfDate made = new PdfDate(GregorianCalendar.from(issuedAt.atZone(ZoneOffset.UTC)));
            writer.getInfo().put(PdfName.CREATIONDATE, made);
            writer.getInfo().put(PdfName.MODDATE, made);
            intend(writer);
            String description = invoiceXml == null ? PLAIN : WITH_INVOICE;
            writer.setXmpMetadata(description
                    .replace("{title}", escaped(title))
                    .replace("{author}", escaped(author))
                    .replace(
                            "{producer}",
                            escaped(writer.getInfo()
                                    .getAsString(PdfName.PRODUCER)
                                    .toUnicodeString()))
                    .replace("{date}", issuedAt.truncatedTo(ChronoUnit.SECONDS).toString())
                    .getBytes(StandardCharsets.UTF_8));
            if (invoiceXml != null) {
                attach(writer, invoiceXml);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void intend(PdfWriter writer) throws IOException {
        ICC_Profile colors = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        writer.setOutputIntents(COLORS, "", "http://www.color.org", COLORS, colors);
        // The library writes that of PDF/X.
        writer.getExtraCatalog()
                .getAsArray(PdfName.OUTPUTINTENTS)
                .getAsDict(0)
                .put(PdfName.S, new PdfName("GTS_PDFA1"));
    }

    private void attach(PdfWriter writer, byte[] xml) throws IOException {
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(PdfName.MODDATE, new PdfDate(GregorianCalendar.from(issuedAt.atZone(ZoneOffset.UTC))));
        PdfFileSpecification file =
                PdfFileSpecification.fileEmbedded(writer, FILE, FILE, xml, MEDIA_TYPE, parameters, COMPRESSION);
        file.setUnicodeFileName(FILE, false);
        file.addDescription("Factur-X", false);
        // The page and the file say the same, one to people and one to machines.
        file.put(new PdfName("AFRelationship"), new PdfName("Alternative"));
        writer.addFileAttachment(FILE, file);
        writer.getExtraCatalog().put(new PdfName("AF"), new PdfArray(file.getReference()));
    }

    private static String xmp(String name) {
        try (InputStream in = Objects.requireNonNull(Archive.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
