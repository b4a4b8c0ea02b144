package org.plenum.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenum.attendees.TicketStatus;
import org.plenum.attendees.TicketView;
import org.plenum.kernel.Ids;
import org.plenum.tickets.AddOn;

class AddOnTicketsTest {
    private static final UUID SEAT = Ids.next();
    private static final UUID DAY = Ids.next();
    private static final UUID DINNER = Ids.next();

    @Test
    void anAddOnGoesWithTheTicketOfItsPerson() {
        TicketView ada = ticket(SEAT, "Ada");
        TicketView ben = ticket(SEAT, "Ben");
        TicketView dinner = ticket(DINNER, "ben");
        List<TicketView> all = List.of(ada, ben, dinner);
        Map<UUID, AddOn> addOns = Map.of(DINNER, new AddOn(List.of(SEAT), 1));
        assertEquals(Set.of(ada.id()), AddOnTickets.with(List.of(ada.id()), all, addOns));
        assertEquals(Set.of(ben.id(), dinner.id()), AddOnTickets.with(List.of(ben.id()), all, addOns));
        assertEquals(Set.of(dinner.id()), AddOnTickets.with(List.of(dinner.id()), all, addOns));
    }

    @Test
    void withoutAPersonOfItsOwnItGoesWithTheFirstThatHasRoom() {
        TicketView ada = ticket(SEAT, "Ada");
        TicketView ben = ticket(SEAT, "Ben");
        TicketView one = ticket(DINNER, "Cleo");
        TicketView other = ticket(DINNER, "Dora");
        List<TicketView> all = List.of(ada, ben, one, other);
        Map<UUID, AddOn> addOns = Map.of(DINNER, new AddOn(List.of(), 1));
        assertEquals(Set.of(ada.id(), one.id()), AddOnTickets.with(List.of(ada.id()), all, addOns));
        assertEquals(Set.of(ben.id(), other.id()), AddOnTickets.with(List.of(ben.id()), all, addOns));
    }

    @Test
    void whatIsLeftIsNeverMoreThanTheTicketsLeftAllow() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int perMain = 1 + random.nextInt(3);
            AddOn addOn = new AddOn(random.nextBoolean() ? List.of(SEAT) : List.of(), perMain);
            List<TicketView> tickets = new ArrayList<>();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                tickets.add(ticket(SEAT, "Person " + random.nextInt(4)));
            }
            for (int n = random.nextInt(3); n > 0; n--) {
                tickets.add(ticket(DAY, "Person " + random.nextInt(4)));
            }
            long most = perMain * count(tickets, addOn);
            for (long n = random.nextLong(most + 1); n > 0; n--) {
                tickets.add(ticket(DINNER, "Person " + random.nextInt(4)));
            }
            Set<UUID> cancelled = new HashSet<>();
            tickets.stream()
                    .filter(ticket -> random.nextInt(3) == 0)
                    .map(TicketView::id)
                    .forEach(cancelled::add);
            Set<UUID> gone = AddOnTickets.with(cancelled, tickets, Map.of(DINNER, addOn));
            assertTrue(gone.containsAll(cancelled));
            List<TicketView> left = tickets.stream()
                    .filter(ticket -> !gone.contains(ticket.id()))
                    .toList();
            long dinners = left.stream()
                    .filter(ticket -> ticket.ticketTypeId().equals(DINNER))
                    .count();
            int run = seed;
            assertTrue(dinners <= perMain * count(left, addOn), () -> "seed " + run);
        }
    }

    private static long count(List<TicketView> tickets, AddOn addOn) {
        return tickets.stream()
                .map(TicketView::ticketTypeId)
                .filter(type -> addOn.mains().isEmpty()
                        ? !type.equals(DINNER)
                        : addOn.mains().contains(type))
                .count();
    }

    private static TicketView ticket(UUID type, String name) {
        return new TicketView(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                type,
                "Ticket",
                name,
                "buyer@customers.example",
                "AAAABBBB",
                "secret",
                "payload",
                TicketStatus.VALID,
                Instant.EPOCH,
                List.of(),
                false);
    }
}
