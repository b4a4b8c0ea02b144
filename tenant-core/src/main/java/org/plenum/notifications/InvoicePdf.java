package org.plenum.notifications;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.branding.BrandView;
import org.plenum.kernel.Money;

/** An invoice or a credit note on paper. */
final class InvoicePdf {
    private static final float TEXT_PT = 10;
    private static final float SMALL_PT = 8.5f;
    private static final float LEADING_PT = 14;
    /** Below it a page is full; totals need more room than a line. */
    private static final float LINES_END_PT = 720;

    private static final float TOTALS_PT = 150;

    private final BrandView brand;
    private final Texts texts;
    private final Palette palette;
    private final Faces faces;
    private final Letterhead letterhead;
    private final Color text;
    private final Color faint;

    InvoicePdf(BrandView brand, @Nullable LogoDrawing logo, Texts texts) {
        this.brand = brand;
        this.texts = texts;
        this.palette = new Palette(brand);
        this.faces = new Faces(brand);
        this.letterhead = new Letterhead(brand, logo, palette, faces);
        this.text = palette.text();
        this.faint = palette.textFaint();
    }

    byte[] render(Invoice invoice) {
        Archive archive = invoice.legal() == null || !invoice.legal().electronic()
                ? null
                : new Archive(invoice.issuedAt(), InvoiceXml.of(invoice, texts).orElse(null));
        String title = texts.get(of(invoice) + ".title", invoice.number());
        try (Pdf pdf = new Pdf(title, brand.name(), texts.locale(), archive)) {
            Sheet sheet = page(pdf, invoice, 1);
            float y = columnsHeader(sheet, head(sheet, invoice) + 34);
            int page = 1;
            for (Invoice.Line line : invoice.lines()) {
                if (y > LINES_END_PT) {
                    page++;
                    sheet = page(pdf, invoice, page);
                    y = columnsHeader(sheet, 100);
                }
                y = line(sheet, line, y);
            }
            if (y > LINES_END_PT - TOTALS_PT) {
                sheet = page(pdf, invoice, page + 1);
                y = 90;
            }
            totals(sheet, invoice, y);
            return pdf.finished();
        }
    }

    /** Start of the texts that a credit note has of its own. */
    private static String of(Invoice invoice) {
        return invoice.corrects() == null ? "invoice" : "credit";
    }

    private Sheet page(Pdf pdf, Invoice invoice, int number) {
        Sheet sheet = new Sheet(pdf.page(), faces);
        letterhead.draw(
                sheet,
                texts.get("invoice.order", invoice.orderCode()),
                texts.get("invoice.page", invoice.number(), number));
        return sheet;
    }

    /** Gives its lower edge. */
    private float head(Sheet sheet, Invoice invoice) {
        float x = Letterhead.MARGIN_PT;
        float column = Letterhead.CONTENT_PT / 3;
        sheet.text(texts.get(of(invoice) + ".heading"), x, 136, faces.heading(), 30, text);
        sheet.text(invoice.number(), x, 156, faces.regular(), 12, palette.textQuiet());
        sheet.fill(x, 174, 40, 3, palette.accent());

        float y = 212;
        float to = block(sheet, "invoice.to", buyerLines(invoice), x, y, column - 20);
        float from = block(sheet, "invoice.from", invoice.seller(), x + column, y, column - 20);
        float meta = y;
        meta = fact(sheet, of(invoice) + ".date", texts.date(invoice.issuedAt(), invoice.zone()), x + 2 * column, meta);
        meta = fact(sheet, "invoice.order.label", invoice.orderCode(), x + 2 * column, meta);
        meta = fact(sheet, "invoice.event", invoice.eventName(), x + 2 * column, meta);
        if (invoice.legal() != null) {
            meta = fact(sheet, "invoice.supplied", supplied(invoice.legal()), x + 2 * column, meta);
        }
        if (invoice.corrects() != null) {
            meta = fact(sheet, "credit.of", invoice.corrects(), x + 2 * column, meta);
        }
        return Math.max(Math.max(to, from), meta);
    }

    private String supplied(Invoice.Legal legal) {
        return texts.days(legal.suppliedFrom(), legal.suppliedUntil());
    }

    private List<String> buyerLines(Invoice invoice) {
        if (invoice.buyerVatId() == null) {
            return invoice.buyer();
        }
        List<String> lines = new java.util.ArrayList<>(invoice.buyer());
        lines.add(texts.get("invoice.vat-id", invoice.buyerVatId()));
        return lines;
    }

    private float block(Sheet sheet, String label, List<String> lines, float x, float y, float width) {
        sheet.text(texts.get(label), x, y, faces.regular(), SMALL_PT, faint);
        float at = y + 16;
        for (int i = 0; i < lines.size(); i++) {
            Faces.Face face = i == 0 ? faces.strong() : faces.regular();
            List<String> wrapped = sheet.wrap(lines.get(i), width, 4, face, TEXT_PT);
            at = sheet.lines(wrapped, x, at, face, TEXT_PT, LEADING_PT, i == 0 ? text : palette.textQuiet());
        }
        return at;
    }

    private float fact(Sheet sheet, String label, String value, float x, float y) {
        sheet.text(texts.get(label), x, y, faces.regular(), SMALL_PT, faint);
        List<String> lines = sheet.wrap(value, Letterhead.RIGHT_PT - x, 2, faces.regular(), TEXT_PT);
        return sheet.lines(lines, x, y + 14, faces.regular(), TEXT_PT, LEADING_PT, text) + 6;
    }

    /** Right edges of the columns of numbers. */
    private static final float QUANTITY = 330;

    private static final float UNIT_PRICE = 410;
    private static final float TAX = 466;

    private float columnsHeader(Sheet sheet, float y) {
        sheet.text(texts.get("invoice.description"), Letterhead.MARGIN_PT, y, faces.regular(), SMALL_PT, faint);
        sheet.textRight(texts.get("invoice.quantity"), QUANTITY, y, faces.regular(), SMALL_PT, faint);
        sheet.textRight(texts.get("invoice.unit-price"), UNIT_PRICE, y, faces.regular(), SMALL_PT, faint);
        sheet.textRight(texts.get("invoice.tax"), TAX, y, faces.regular(), SMALL_PT, faint);
        sheet.textRight(texts.get("invoice.amount"), Letterhead.RIGHT_PT, y, faces.regular(), SMALL_PT, faint);
        sheet.line(Letterhead.MARGIN_PT, y + 8, Letterhead.RIGHT_PT, y + 8, 1, text);
        return y + 26;
    }

    private float line(Sheet sheet, Invoice.Line line, float y) {
        List<String> name = sheet.wrap(line.name(), QUANTITY - 40 - Letterhead.MARGIN_PT, 2, faces.strong(), TEXT_PT);
        float end = sheet.lines(name, Letterhead.MARGIN_PT, y, faces.strong(), TEXT_PT, LEADING_PT, text);
        sheet.textRight(Integer.toString(line.quantity()), QUANTITY, y, faces.regular(), TEXT_PT, text);
        sheet.textRight(texts.money(line.unitPrice()), UNIT_PRICE, y, faces.regular(), TEXT_PT, text);
        sheet.textRight(texts.percent(line.taxRatePercent()), TAX, y, faces.regular(), TEXT_PT, text);
        sheet.textRight(texts.money(line.amount().gross()), Letterhead.RIGHT_PT, y, faces.regular(), TEXT_PT, text);
        sheet.line(Letterhead.MARGIN_PT, end - 4, Letterhead.RIGHT_PT, end - 4, 0.6f, palette.border());
        return end + 12;
    }

    private void totals(Sheet sheet, Invoice invoice, float from) {
        float y = from + 8;
        y = total(sheet, texts.get("invoice.net"), invoice.total().net(), y);
        for (Invoice.Rate rate : invoice.rates()) {
            String label = texts.get(
                    "invoice.tax-of",
                    texts.percent(rate.percent()),
                    texts.money(rate.amount().net()));
            y = total(sheet, label, rate.amount().tax(), y);
        }
        float left = 310;
        sheet.line(left, y - 6, Letterhead.RIGHT_PT, y - 6, 1, text);
        sheet.text(texts.get("invoice.total"), left, y + 16, faces.heading(), 14, text);
        sheet.textRight(texts.money(invoice.total().gross()), Letterhead.RIGHT_PT, y + 16, faces.heading(), 16, text);
        String paid = texts.get(of(invoice) + ".paid", texts.date(invoice.issuedAt(), invoice.zone()));
        sheet.textRight(paid, Letterhead.RIGHT_PT, y + 36, faces.regular(), 9.5f, palette.textQuiet());
        String exemption = invoice.exemption();
        if (exemption != null) {
            float width = left - Letterhead.MARGIN_PT - 24;
            List<String> why = sheet.wrap(exemption, width, 4, faces.regular(), 9.5f);
            sheet.lines(why, Letterhead.MARGIN_PT, from + 8, faces.regular(), 9.5f, LEADING_PT, palette.textQuiet());
        }
    }

    private float total(Sheet sheet, String label, Money amount, float y) {
        sheet.text(label, 310, y, faces.regular(), TEXT_PT, palette.textQuiet());
        sheet.textRight(texts.money(amount), Letterhead.RIGHT_PT, y, faces.regular(), TEXT_PT, text);
        return y + 19;
    }
}
