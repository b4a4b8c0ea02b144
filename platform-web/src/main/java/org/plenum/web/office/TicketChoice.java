package org.plenum.web.office;

import jakarta.faces.context.FacesContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.tickets.TicketTypeView;

/** A ticket type that can be ticked, in a box that is plain HTML. */
public record TicketChoice(UUID id, String name, boolean chosen) {
    /** Name of the boxes. */
    private static final String BOX = "ticketType";

    /**
     * Ticked as they were sent, else as they are stored.
     *
     * @param stored ids of those that are chosen now
     */
    static List<TicketChoice> of(List<TicketTypeView> types, Collection<UUID> stored) {
        Set<String> chosen = new HashSet<>();
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback()) {
            String @Nullable [] sent =
                    faces.getExternalContext().getRequestParameterValuesMap().get(BOX);
            chosen.addAll(sent == null ? List.of() : List.of(sent));
        } else {
            stored.forEach(id -> chosen.add(id.toString()));
        }
        return types.stream()
                .map(type -> new TicketChoice(
                        type.id(), type.name(), chosen.contains(type.id().toString())))
                .toList();
    }

    static List<UUID> chosen(List<TicketChoice> all) {
        return all.stream().filter(TicketChoice::chosen).map(TicketChoice::id).toList();
    }
}
