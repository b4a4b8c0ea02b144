package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;

/** {@code /manage/events/{event}/tickets}: what is sold. A deleted ticket type can be brought back, since only those nobody has bought are deleted. */
@Named("ticketListPage")
@RequestScoped
public class TicketListPage {
    /** In the session: what was deleted last, for undo. */
    private static final String DELETED = "org.plenum.deleted-ticket-type";

    @Inject
    TicketTypes ticketTypes;

    @Inject
    OfficeEvent officeEvent;

    private List<TicketTypeView> types = List.of();

    @PostConstruct
    void open() {
        types = ticketTypes.ofEvent(officeEvent.require().id());
    }

    public void load() {
        getTypes();
    }

    public List<TicketTypeView> getTypes() {
        return types;
    }

    /** Whether the page was just reached by deleting something that can be brought back. */
    public boolean isUndoable() {
        return "undo".equals(Asked.text("then")) && session().containsKey(key());
    }

    public void delete(UUID id) {
        EventView event = officeEvent.require();
        TicketTypeView type = ticketTypes.get(event.id(), id);
        ticketTypes.delete(event.id(), id);
        session().put(key(), TicketForm.of(type, event.timeZone()));
        Departure.to(officeEvent.getHref() + "/tickets?then=undo", Words.of("office.ticket.deleted", type.name()));
    }

    public void restore() {
        EventView event = officeEvent.require();
        @Nullable Object deleted = session().remove(key());
        if (deleted instanceof TicketForm form) {
            TicketTypeView back = ticketTypes.create(event.id(), form.toDraft(event.timeZone(), event.currency()));
            Departure.to(officeEvent.getHref() + "/tickets", Words.of("office.ticket.restored", back.name()));
        }
    }

    private String key() {
        return DELETED + ":" + officeEvent.require().id();
    }

    private static Map<String, Object> session() {
        return FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
    }
}
