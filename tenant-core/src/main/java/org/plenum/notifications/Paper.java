package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.attendees.TicketView;
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
        byte[] pdf =
                new TicketsPdf(branding.current(), logo(), event, texts, links.portal()).render(orderCode, tickets);
        String name = texts.get(tickets.size() == 1 ? "file.ticket" : "file.tickets", event.code(), orderCode);
        return new DocumentFile(name + ".pdf", PDF, pdf);
    }

    DocumentFile invoice(Invoice invoice) {
        Texts texts = new Texts(invoice.locale());
        byte[] pdf = new InvoicePdf(branding.current(), logo(), texts).render(invoice);
        return new DocumentFile(texts.get("file.invoice", invoice.number()) + ".pdf", PDF, pdf);
    }

    private @Nullable LogoDrawing logo() {
        return branding.logo().flatMap(LogoDrawing::of).orElse(null);
    }
}
