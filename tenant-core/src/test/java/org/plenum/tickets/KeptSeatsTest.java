package org.plenum.tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Those who wait keep what they could have, and nothing that they could not. */
class KeptSeatsTest {
    private static final UUID HOUSE = new UUID(0, 1);
    private static final UUID STALLS = new UUID(0, 2);

    private static final KeptSeats.Wanted THREE = new KeptSeats.Wanted(3, Set.of(STALLS, HOUSE));

    @Test
    void whatIsWantedIsKept() {
        assertEquals(Map.of(STALLS, 3, HOUSE, 3), KeptSeats.of(List.of(THREE), Map.of(STALLS, 5, HOUSE, 9)));
    }

    @Test
    void aFullRoomKeepsNoSeatOfTheHouse() {
        assertEquals(Map.of(STALLS, 3, HOUSE, 0), KeptSeats.of(List.of(THREE), Map.of(STALLS, 0, HOUSE, 9)));
    }

    @Test
    void aFullHouseKeepsNoSeatOfTheRoom() {
        assertEquals(Map.of(STALLS, 0, HOUSE, 3), KeptSeats.of(List.of(THREE), Map.of(STALLS, 5, HOUSE, 0)));
    }

    @Test
    void whatHasNoBoundLimitsNothing() {
        assertEquals(Map.of(STALLS, 3, HOUSE, 3), KeptSeats.of(List.of(THREE), Map.of(HOUSE, 9)));
    }
}
