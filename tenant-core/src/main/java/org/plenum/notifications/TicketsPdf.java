package org.plenum.notifications;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfContentByte;
import org.plenum.attendees.TicketView;
import org.plenum.branding.BrandView;
import org.plenum.events.EventView;

/** Tickets, one a page. */
final class TicketsPdf {
    private static final float CARD_Y = 88;
    private static final float STUB_WIDTH = 172;
    private static final float PANEL_HEIGHT = 158;
    private static final float PADDING = 24;
    private static final float QR_PT = 140;
    private static final float LABEL_PT = 8.5f;
    private static final float VALUE_PT = 11;

    private final BrandView brand;
    private final EventView event;
    private final Texts texts;
    private final Palette palette;
    private final Faces faces;
    private final Letterhead letterhead;
    private final String portalUrl;

    /** @param portalUrl where attendees find their ticket and the event */
    TicketsPdf(BrandView brand, @Nullable LogoDrawing logo, EventView event, Texts texts, String portalUrl) {
        this.brand = brand;
        this.event = event;
        this.texts = texts;
        this.palette = new Palette(brand);
        this.faces = new Faces(brand);
        this.letterhead = new Letterhead(brand, logo, palette, faces);
        this.portalUrl = portalUrl;
    }

    byte[] render(String orderCode, List<TicketView> tickets) {
        try (Pdf pdf = new Pdf(texts.get("ticket.title", event.name()), brand.name(), texts.locale())) {
            int number = 0;
            for (TicketView ticket : tickets) {
                number++;
                Sheet sheet = new Sheet(pdf.page(), faces);
                letterhead.draw(
                        sheet,
                        texts.get("ticket.number", number, tickets.size()),
                        texts.get("ticket.order", orderCode));
                float bottom = card(sheet, ticket, orderCode);
                advice(sheet, ticket, bottom + 34);
            }
            return pdf.finished();
        }
    }

    /** Gives its lower edge. */
    private float card(Sheet sheet, TicketView ticket, String orderCode) {
        float x = Letterhead.MARGIN_PT;
        float width = Letterhead.CONTENT_PT;
        float mainWidth = width - STUB_WIDTH;
        float column = (mainWidth - 2 * PADDING - 16) / 2;
        float rowHeight = 51;
        String venue = event.venue() == null ? texts.get("ticket.online") : event.venue();
        float height = PANEL_HEIGHT + PADDING + 3 * rowHeight;
        float radius = Math.min(14, brand.radiusPx() * 1.4f);
        PdfContentByte canvas = sheet.canvas();

        canvas.saveState();
        sheet.box(x, CARD_Y, width, height, radius);
        canvas.clip();
        canvas.newPath();
        panel(sheet, x, mainWidth);
        canvas.restoreState();

        float top = CARD_Y + PANEL_HEIGHT + PADDING + 4;
        float second = x + PADDING + column + 16;
        fact(sheet, "ticket.name", ticket.attendeeName(), x + PADDING, top, column);
        fact(sheet, "ticket.type", ticket.ticketTypeName(), second, top, column);
        fact(sheet, "ticket.begins", texts.start(event), x + PADDING, top + rowHeight, column);
        fact(sheet, "ticket.where", venue, second, top + rowHeight, column);
        fact(sheet, "ticket.order.label", orderCode, x + PADDING, top + 2 * rowHeight, column);
        fact(sheet, "ticket.zone", event.timeZone().getId().replace('_', ' '), second, top + 2 * rowHeight, column);

        stub(sheet, ticket, x + mainWidth, height);
        canvas.setColorStroke(palette.border());
        canvas.setLineWidth(0.9f);
        sheet.box(x, CARD_Y, width, height, radius);
        canvas.stroke();
        perforation(sheet, x + mainWidth, height);
        return CARD_Y + height;
    }

    private void panel(Sheet sheet, float x, float width) {
        PdfContentByte canvas = sheet.canvas();
        canvas.saveState();
        canvas.rectangle(x, Sheet.up(CARD_Y + PANEL_HEIGHT), width, PANEL_HEIGHT);
        canvas.clip();
        canvas.newPath();
        sheet.fill(x, CARD_Y, width, PANEL_HEIGHT, palette.deep());
        float artX = x + width * 0.48f;
        canvas.rectangle(artX, Sheet.up(CARD_Y + PANEL_HEIGHT - 0.8f), x + width - artX, PANEL_HEIGHT);
        canvas.clip();
        canvas.newPath();
        new HeroDrawing(canvas, palette)
                .draw(brand.heroArt(), artX, Sheet.up(CARD_Y + PANEL_HEIGHT), x + width - artX, PANEL_HEIGHT);
        fade(sheet, artX, width * 0.27f);
        canvas.restoreState();
        sheet.fill(artX - 2, CARD_Y, 4, PANEL_HEIGHT, palette.deep());

        float textWidth = width * 0.56f;
        float size = 25;
        List<String> name = sheet.wrap(event.name(), textWidth, 3, faces.heading(), size);
        if (name.size() > 2) {
            size = 19;
            name = sheet.wrap(event.name(), textWidth, 4, faces.heading(), size);
        }
        float leading = size * 1.12f;
        float y = CARD_Y + PANEL_HEIGHT - PADDING - 20 - (name.size() - 1) * leading;
        sheet.lines(name, x + PADDING, y, faces.heading(), size, leading, palette.onDeep());
        sheet.text(
                texts.days(event),
                x + PADDING,
                CARD_Y + PANEL_HEIGHT - PADDING + 1,
                faces.regular(),
                10.5f,
                palette.onDeepQuiet());
    }

    /** The art goes out under the words: strips of the ground, each a little more transparent. */
    private void fade(Sheet sheet, float from, float width) {
        int strips = 48;
        float strip = width / strips;
        sheet.canvas().saveState();
        for (int i = 0; i < strips; i++) {
            double share = (i + 0.5) / strips;
            sheet.opacity((float) (1 - share * share * (3 - 2 * share)));
            sheet.fill(from + i * strip, CARD_Y, strip, PANEL_HEIGHT, palette.deep());
        }
        sheet.canvas().restoreState();
    }

    private void fact(Sheet sheet, String label, String value, float x, float y, float width) {
        sheet.text(texts.get(label), x, y, faces.regular(), LABEL_PT, palette.textFaint());
        float size = VALUE_PT;
        if (sheet.width(value, faces.strong(), size) > width) {
            size = 10;
        }
        sheet.lines(
                sheet.wrap(value, width, 2, faces.strong(), size),
                x,
                y + 15,
                faces.strong(),
                size,
                12.5f,
                palette.text());
    }

    private void stub(Sheet sheet, TicketView ticket, float x, float height) {
        float center = x + STUB_WIDTH / 2;
        float qrY = CARD_Y + (height - QR_PT - 74) / 2;
        new QrCode(ticket.payload()).draw(sheet.canvas(), center - QR_PT / 2, qrY, QR_PT);
        sheet.canvas().setColorStroke(palette.border());
        sheet.canvas().setLineWidth(0.7f);
        sheet.box(center - QR_PT / 2, qrY, QR_PT, QR_PT, Math.min(4, brand.radiusPx()));
        sheet.canvas().stroke();
        sheet.textCentered(ticket.readableCode(), center, qrY + QR_PT + 27, faces.strong(), 15, palette.text());
        List<String> hint = sheet.wrap(texts.get("ticket.show"), STUB_WIDTH - 44, 2, faces.regular(), 8.5f);
        float y = qrY + QR_PT + 45;
        for (String line : hint) {
            sheet.textCentered(line, center, y, faces.regular(), 8.5f, palette.textFaint());
            y += 11.5f;
        }
    }

    private void perforation(Sheet sheet, float x, float height) {
        PdfContentByte canvas = sheet.canvas();
        canvas.saveState();
        canvas.setLineDash(3.5f, 3.5f, 0);
        sheet.line(x, CARD_Y + 14, x, CARD_Y + height - 14, 1, palette.border());
        canvas.restoreState();
        for (float y : new float[] {CARD_Y, CARD_Y + height}) {
            canvas.setColorFill(Color.WHITE);
            canvas.circle(x, Sheet.up(y), 7);
            canvas.fill();
            canvas.setColorStroke(palette.border());
            canvas.setLineWidth(0.9f);
            float from = y > CARD_Y ? 0 : 180;
            canvas.arc(x - 7, Sheet.up(y) - 7, x + 7, Sheet.up(y) + 7, from, 180);
            canvas.stroke();
        }
    }

    private void advice(Sheet sheet, TicketView ticket, float y) {
        float x = Letterhead.MARGIN_PT;
        sheet.text(texts.get("ticket.advice.title"), x, y, faces.heading(), 14, palette.text());
        float column = (Letterhead.CONTENT_PT - 2 * 22) / 3;
        String[][] advice = {
            {texts.get("ticket.advice.entry.title"), texts.get("ticket.advice.entry", ticket.readableCode())},
            {texts.get("ticket.advice.once.title"), texts.get("ticket.advice.once")},
            {texts.get("ticket.advice.portal.title"), texts.get("ticket.advice.portal", shortened(portalUrl))}
        };
        for (int i = 0; i < advice.length; i++) {
            float at = x + i * (column + 22);
            sheet.fill(at, y + 16, 22, 2.2f, i == 0 ? palette.accent() : palette.border());
            sheet.text(advice[i][0], at, y + 36, faces.strong(), 10, palette.text());
            List<String> lines = sheet.wrap(advice[i][1], column, 7, faces.regular(), 9.5f);
            float end = sheet.lines(lines, at, y + 51, faces.regular(), 9.5f, 13.5f, palette.textQuiet());
            if (i == 2) {
                sheet.canvas().setAction(new PdfAction(portalUrl), at, Sheet.up(end), at + column, Sheet.up(y + 26));
            }
        }
    }

    private static String shortened(String url) {
        return url.replaceFirst("^https?://", "");
    }
}
