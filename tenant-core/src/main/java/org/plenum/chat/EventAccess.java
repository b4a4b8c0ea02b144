package org.plenum.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenum.access.Caller;
import org.plenum.access.Permission;
import org.plenum.attendees.Attendees;
import org.plenum.attendees.TicketStatus;
import org.plenum.attendees.TicketView;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;

/** What the events and their tickets say about who belongs where. Asked for the current caller only. */
@ApplicationScoped
class EventAccess {
    @Inject
    Events events;

    @Inject
    Attendees attendees;

    /** Id and name, the latest event or ticket first. */
    Map<UUID, String> eventsOf(Caller caller) {
        Map<UUID, String> found = new LinkedHashMap<>();
        if (caller.may(Permission.EVENTS_VIEW)) {
            events.list(null, new Page.Request(Page.LIMIT_MAX_ITEMS, null))
                    .items()
                    .forEach(event -> found.put(event.id(), event.name()));
        }
        if (caller.may(Permission.PORTAL_USE)) {
            Set<UUID> more = attendees.mine().stream()
                    .filter(ticket -> ticket.status() == TicketStatus.VALID)
                    .map(TicketView::eventId)
                    .filter(event -> !found.containsKey(event))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Map<UUID, EventView> known = events.known(more);
            more.forEach(
                    event -> Optional.ofNullable(known.get(event)).ifPresent(view -> found.put(event, view.name())));
        }
        return found;
    }

    boolean admits(Caller caller, UUID eventId) {
        return (caller.may(Permission.EVENTS_VIEW) && events.get(eventId).id().equals(eventId))
                || (caller.may(Permission.PORTAL_USE) && attendees.attending(eventId));
    }

    String nameOf(UUID eventId) {
        return events.known(eventId).orElseThrow(() -> new NotFound("channel")).name();
    }
}
