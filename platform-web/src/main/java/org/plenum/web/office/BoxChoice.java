package org.plenum.web.office;

import jakarta.faces.context.FacesContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.groups.GroupView;
import org.plenum.tickets.TicketTypeView;

/** Something that can be ticked, in a box that is plain HTML. */
public record BoxChoice(UUID id, String name, boolean chosen) {
    /**
     * Ticket types, ticked as they were sent, else as they are stored.
     *
     * @param stored ids of those that are chosen now
     */
    static List<BoxChoice> ofTickets(List<TicketTypeView> types, Collection<UUID> stored) {
        Set<String> chosen = chosen("ticketType", stored);
        return types.stream()
                .map(type -> new BoxChoice(
                        type.id(), type.name(), chosen.contains(type.id().toString())))
                .toList();
    }

    /** The same of groups. */
    static List<BoxChoice> ofGroups(List<GroupView> groups, Collection<UUID> stored) {
        Set<String> chosen = chosen("group", stored);
        return groups.stream()
                .map(group -> new BoxChoice(
                        group.id(), group.name(), chosen.contains(group.id().toString())))
                .toList();
    }

    private static Set<String> chosen(String box, Collection<UUID> stored) {
        Set<String> chosen = new HashSet<>();
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback()) {
            String @Nullable [] sent =
                    faces.getExternalContext().getRequestParameterValuesMap().get(box);
            chosen.addAll(sent == null ? List.of() : List.of(sent));
        } else {
            stored.forEach(id -> chosen.add(id.toString()));
        }
        return chosen;
    }

    static List<UUID> chosen(List<BoxChoice> all) {
        return all.stream().filter(BoxChoice::chosen).map(BoxChoice::id).toList();
    }
}
