package org.plenum.orders;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenum.attendees.TicketView;

/**
 * Which line of an order each of its tickets belongs to, and so what was paid for it. Tickets of one type that cost differently are several lines; the tickets fill them in
 * the order in which they were registered.
 */
final class TicketLines {
    private TicketLines() {}

    /**
     * @param lines all of the order, by position
     * @param tickets all of the order, cancelled ones among them, as they were registered
     * @return by ticket the line's place in the list
     */
    static Map<UUID, Integer> of(List<LineView> lines, List<TicketView> tickets) {
        Map<UUID, Iterator<Integer>> places = IntStream.range(0, lines.size())
                .boxed()
                .flatMap(line -> IntStream.range(0, lines.get(line).quantity()).mapToObj(n -> line))
                .collect(Collectors.groupingBy(
                        line -> lines.get(line).ticketTypeId(),
                        Collectors.collectingAndThen(Collectors.toList(), List::iterator)));
        Map<UUID, Integer> of = new HashMap<>();
        for (TicketView ticket : tickets) {
            Iterator<Integer> left = places.get(ticket.ticketTypeId());
            if (left == null || !left.hasNext()) {
                throw new IllegalStateException("More tickets than the order has bought");
            }
            of.put(ticket.id(), left.next());
        }
        return of;
    }
}
