package org.plenum.web.events;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Money;
import org.plenum.tickets.SaleState;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;
import org.plenum.web.site.PublicAddress;
import org.plenum.web.site.SiteMenu;
import org.plenum.web.ui.LookOfRequest;
import org.plenum.web.ui.Parameters;

/** The public page of one event. */
@Named("eventPage")
@RequestScoped
public class EventPage {
    /** From here on a visitor is told how many are left. */
    private static final int FEW_TICKETS = 50;

    @Inject
    Events events;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    PublicAddress address;

    @Inject
    LookOfRequest look;

    @Inject
    SiteMenu menu;

    @Inject
    EventSections sections;

    private @Nullable EventView event;
    private List<TicketTypeView> tickets = List.of();
    private @Nullable String facts;

    @PostConstruct
    void open() {
        EventView found = events.publicByCode(Parameters.text("code"));
        event = found;
        look.takeThatOf(found.id());
        menu.about(found);
        // What is sold only together with others is in the shop, below them.
        tickets = ticketTypes.onSale(found.id()).stream()
                .filter(type -> type.terms().addOn() == null)
                .toList();
        sections.of(found);
    }

    /** Called when the page begins, so that an unknown event is a 404 and not half a page. */
    public void load() {
        getEvent();
    }

    public EventView getEvent() {
        if (event == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return event;
    }

    public List<TicketTypeView> getTickets() {
        return tickets;
    }

    /** The event in JSON-LD. */
    public String getFacts() {
        if (facts == null) {
            facts = new EventFacts(getEvent(), look.brand().name(), address.getSite(), address.preview(getEvent()))
                    .json(tickets, sections.getVenue(), sections.getPeople());
        }
        return facts;
    }

    /** Paragraphs of the description. */
    public List<String> getParagraphs() {
        String description = getEvent().description();
        return description == null ? List.of() : List.of(description.strip().split("\\R\\s*\\R"));
    }

    public @Nullable Money getLowestPrice() {
        return tickets.stream()
                .filter(ticket -> ticket.saleState() == SaleState.ON_SALE)
                .map(TicketTypeView::price)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public boolean isOnSale() {
        return tickets.stream().anyMatch(ticket -> ticket.saleState() == SaleState.ON_SALE);
    }

    /** Whether so few are left that it should be said. */
    public boolean few(TicketTypeView ticket) {
        return ticket.saleState() == SaleState.ON_SALE
                && Optional.ofNullable(ticket.available()).orElse(FEW_TICKETS + 1) <= FEW_TICKETS;
    }
}
