package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.attendees.TicketView;
import org.plenum.branding.BrandFile;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.events.EventView;

/** Makes documents in the current organization's brand. */
@ApplicationScoped
class Paper {
    static final String PDF = "application/pdf";

    @Inject
    Branding branding;

    @Inject
    Links links;

    DocumentFile tickets(String orderCode, EventView event, List<TicketView> tickets, String locale) {
        Texts texts = new Texts(locale);
        BrandView brand = branding.ofEvent(event.id());
        byte[] pdf = new TicketsPdf(brand, logo(brand), event, texts, links.portal()).render(orderCode, tickets);
        String name = texts.get(tickets.size() == 1 ? "file.ticket" : "file.tickets", event.code(), orderCode);
        return new DocumentFile(name + ".pdf", PDF, pdf);
    }

    DocumentFile invoice(Invoice invoice) {
        Texts texts = new Texts(invoice.locale());
        BrandView brand = branding.current();
        byte[] pdf = new InvoicePdf(brand, logo(brand), texts).render(invoice);
        return new DocumentFile(
                texts.get(invoice.corrects() == null ? "file.invoice" : "file.credit", invoice.number()) + ".pdf",
                PDF,
                pdf);
    }

    private @Nullable LogoDrawing logo(BrandView brand) {
        return Optional.ofNullable(brand.digest(BrandFile.LOGO))
                .flatMap(digest -> branding.file(BrandFile.LOGO, digest))
                .flatMap(LogoDrawing::of)
                .orElse(null);
    }
}
