package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.tickets.QuotaDraft;
import org.plenum.tickets.QuotaView;
import org.plenum.tickets.Quotas;
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
    Quotas quotas;

    @Inject
    OfficeEvent officeEvent;

    private List<TicketTypeView> types = List.of();
    private List<QuotaRow> shared = List.of();

    /** @param tickets names of the ticket types that share it */
    public record QuotaRow(QuotaView quota, String tickets) {}

    /** What was deleted, and the quotas that it shared. */
    private record Deleted(TicketForm form, List<UUID> quotas) implements Serializable {}

    @PostConstruct
    void open() {
        UUID event = officeEvent.require().id();
        types = ticketTypes.ofEvent(event);
        shared = quotas.ofEvent(event).stream()
                .map(quota -> new QuotaRow(
                        quota,
                        types.stream()
                                .filter(type -> quota.ticketTypes().contains(type.id()))
                                .map(TicketTypeView::name)
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    public void load() {
        getTypes();
    }

    public List<TicketTypeView> getTypes() {
        return types;
    }

    public List<QuotaRow> getQuotas() {
        return shared;
    }

    /** Whether the page was just reached by deleting something that can be brought back. */
    public boolean isUndoable() {
        return "undo".equals(Asked.text("then")) && session().containsKey(key());
    }

    public void delete(UUID id) {
        EventView event = officeEvent.require();
        TicketTypeView type = ticketTypes.get(event.id(), id);
        List<UUID> sharing = shared.stream()
                .map(QuotaRow::quota)
                .filter(quota -> quota.ticketTypes().contains(id))
                .map(QuotaView::id)
                .toList();
        ticketTypes.delete(event.id(), id);
        session().put(key(), new Deleted(TicketForm.of(type, event.timeZone()), sharing));
        Departure.to(officeEvent.getHref() + "/tickets?then=undo", Words.of("office.ticket.deleted", type.name()));
    }

    public void restore() {
        EventView event = officeEvent.require();
        @Nullable Object deleted = session().remove(key());
        if (deleted instanceof Deleted(TicketForm form, List<UUID> sharing)) {
            TicketTypeView back = ticketTypes.create(event.id(), form.toDraft(event.timeZone(), event.currency()));
            shared.stream()
                    .map(QuotaRow::quota)
                    .filter(quota -> sharing.contains(quota.id()))
                    .forEach(quota -> quotas.change(event.id(), quota.id(), quota.version(), with(quota, back.id())));
            Departure.to(officeEvent.getHref() + "/tickets", Words.of("office.ticket.restored", back.name()));
        }
    }

    private static QuotaDraft with(QuotaView quota, UUID ticketType) {
        List<UUID> all = new ArrayList<>(quota.ticketTypes());
        all.add(ticketType);
        return new QuotaDraft(quota.name(), quota.quantity(), all);
    }

    private String key() {
        return DELETED + ":" + officeEvent.require().id();
    }

    private static Map<String, Object> session() {
        return FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
    }
}
