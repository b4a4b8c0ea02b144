package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenum.fields.CustomFields;
import org.plenum.fields.FieldView;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;

/** {@code /manage/events/{event}/fields}: what is asked at the checkout. */
@Named("fieldListPage")
@RequestScoped
public class FieldListPage {
    @Inject
    CustomFields customFields;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    OfficeEvent officeEvent;

    private List<FieldView> all = List.of();
    private Map<UUID, String> types = Map.of();

    @PostConstruct
    void open() {
        UUID event = officeEvent.require().id();
        all = customFields.ofEvent(event);
        types = ticketTypes.ofEvent(event).stream().collect(Collectors.toMap(TicketTypeView::id, TicketTypeView::name));
    }

    public void load() {
        getAll();
    }

    public List<FieldView> getAll() {
        return all;
    }

    /** Names of the tickets for which it is asked. */
    public String tickets(FieldView field) {
        return field.ticketTypeIds().isEmpty()
                ? Words.of("office.fields.allTickets")
                : field.ticketTypeIds().stream()
                        .map(id -> types.getOrDefault(id, ""))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    public String getHref() {
        return officeEvent.getHref() + "/fields";
    }

    public boolean moved(UUID id, String way) {
        return Moves.traced(id, way);
    }

    public void up(UUID id) {
        move(id, -1);
    }

    public void down(UUID id) {
        move(id, 1);
    }

    private void move(UUID id, int steps) {
        customFields.arrange(
                officeEvent.require().id(),
                Moves.moved(all.stream().map(FieldView::id).toList(), id, steps));
        Departure.to(getHref() + Moves.trace(id, steps));
    }

    public void delete(UUID id) {
        UUID event = officeEvent.require().id();
        FieldView field = customFields.get(event, id);
        customFields.delete(event, id);
        Departure.to(getHref(), Words.of("office.deleted", field.label()));
    }
}
