package org.plenum.tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Those who wait keep what they could have, and nothing that they could not. */
class KeptSeatsTest {
    private static final UUID HOUSE = new UUID(0, 1);
    private static final UUID STALLS = new UUID(0, 2);

    private static final UUID TYPE = new UUID(0, 3);

    private static Map<UUID, Integer> kept(Map<UUID, Integer> left) {
        return KeptSeats.of(Map.of(TYPE, 3), Map.of(TYPE, Set.of(STALLS, HOUSE)), left);
    }

    @Test
    void whatIsWantedIsKept() {
        assertEquals(Map.of(STALLS, 3, HOUSE, 3), kept(Map.of(STALLS, 5, HOUSE, 9)));
    }

    @Test
    void aFullRoomKeepsNoSeatOfTheHouse() {
        assertEquals(Map.of(STALLS, 3, HOUSE, 0), kept(Map.of(STALLS, 0, HOUSE, 9)));
    }

    @Test
    void aFullHouseKeepsNoSeatOfTheRoom() {
        assertEquals(Map.of(STALLS, 0, HOUSE, 3), kept(Map.of(STALLS, 5, HOUSE, 0)));
    }

    @Test
    void whatHasNoBoundLimitsNothing() {
        assertEquals(Map.of(STALLS, 3, HOUSE, 3), kept(Map.of(HOUSE, 9)));
    }
}
