package org.plenum.orders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plenum.attendees.TicketView;
import org.plenum.tickets.AddOn;

/**
 * Which tickets of an order go with which of its others. An add-on belongs to a ticket of the same person, and where there is none to the first that has room for it, in the order in which
 * they were registered; so each belongs to one, whoever asks.
 */
final class AddOnTickets {
    private AddOnTickets() {}

    /**
     * Those that are cancelled and, of the others, what was sold only together with them.
     *
     * @param tickets all valid ones of the order, as they were registered
     * @param addOns by ticket type; others are sold by themselves
     */
    static Set<UUID> with(Collection<UUID> cancelled, List<TicketView> tickets, Map<UUID, AddOn> addOns) {
        Set<UUID> gone = new LinkedHashSet<>(cancelled);
        Map<UUID, UUID> mains = mains(tickets, addOns);
        tickets.stream()
                .map(TicketView::id)
                .filter(id -> mains.containsKey(id) && cancelled.contains(mains.get(id)))
                .forEach(gone::add);
        return gone;
    }

    private static Map<UUID, UUID> mains(List<TicketView> tickets, Map<UUID, AddOn> addOns) {
        Map<UUID, UUID> mains = new HashMap<>();
        addOns.forEach((type, addOn) -> {
            List<TicketView> candidates = tickets.stream()
                    .filter(ticket -> comesWith(addOn, ticket.ticketTypeId(), addOns))
                    .toList();
            Map<UUID, Integer> used = new HashMap<>();
            List<TicketView> left = new ArrayList<>();
            for (TicketView ticket : tickets) {
                if (ticket.ticketTypeId().equals(type)
                        && !bind(ticket, main -> person(main).equals(person(ticket)), candidates, used, addOn, mains)) {
                    left.add(ticket);
                }
            }
            left.forEach(ticket -> bind(ticket, main -> true, candidates, used, addOn, mains));
        });
        return mains;
    }

    private static boolean bind(
            TicketView ticket,
            Predicate<TicketView> fitting,
            List<TicketView> candidates,
            Map<UUID, Integer> used,
            AddOn addOn,
            Map<UUID, UUID> mains) {
        Optional<TicketView> main = candidates.stream()
                .filter(fitting)
                .filter(candidate -> used.getOrDefault(candidate.id(), 0) < addOn.perMain())
                .findFirst();
        main.ifPresent(found -> {
            used.merge(found.id(), 1, Integer::sum);
            mains.put(ticket.id(), found.id());
        });
        return main.isPresent();
    }

    private static boolean comesWith(AddOn addOn, @Nullable UUID main, Map<UUID, AddOn> addOns) {
        return addOn.mains().isEmpty()
                ? !addOns.containsKey(main)
                : addOn.mains().contains(main);
    }

    private static String person(TicketView ticket) {
        return ticket.attendeeName().toLowerCase(Locale.ROOT)
                + ' '
                + ticket.attendeeEmail().toLowerCase(Locale.ROOT);
    }
}
