package org.plenum.attendees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenum.kernel.Ids;

class TicketPayloadTest {
    private final UUID event = Ids.next();
    private final UUID ticket = Ids.next();
    private final TicketKey key = TicketKey.generate(event);

    @Test
    void aScannerWithThePublicKeyTellsATrueTicket() {
        TicketPayload read =
                TicketPayload.parse(key.payloadOf(ticket, 1).text()).orElseThrow();

        assertTrue(key.signed(read));
        assertEquals(ticket, read.ticketId());
        assertEquals(event, read.eventId());
        assertEquals(key.secretOf(ticket, 1), read.secret());
    }

    @Test
    void aTicketSignedForAnotherEventIsNotTrueHere() {
        TicketPayload foreign = TicketKey.generate(event).payloadOf(ticket, 1);

        assertFalse(key.signed(foreign));
        assertFalse(TicketKey.generate(Ids.next()).signed(key.payloadOf(ticket, 1)));
    }

    @Test
    void aChangedTicketIsNotTrue() {
        String text = key.payloadOf(ticket, 1).text();
        for (int at : new int[] {10, 40, 60, 100, 140}) {
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            Optional<TicketPayload> changed =
                    TicketPayload.parse(text.substring(0, at) + other + text.substring(at + 1));
            assertFalse(changed.isPresent() && key.signed(changed.get()), "changed at " + at);
        }
    }

    @Test
    void whatIsNotAPayloadIsNotTakenForOne() {
        for (String text : List.of(
                "",
                "TICKET1.",
                "TICKET1..",
                "TICKET1.AAAA.BBBB",
                "TICKET1.%%%.@@@",
                "PLENUM2.AAAA.BBBB",
                "x".repeat(500))) {
            assertTrue(TicketPayload.parse(text).isEmpty(), text);
        }
    }

    @Test
    void aCodeThatWasPrintedUnderTheFormerPrefixIsStillRead() {
        String text = key.payloadOf(ticket, 1).text();
        String former = TicketPayload.FORMER_PREFIX + text.substring(TicketPayload.PREFIX.length());
        assertEquals(ticket, TicketPayload.parse(former).orElseThrow().ticketId());
    }

    @Test
    void keysSurviveBeingStored() {
        TicketKey stored = TicketKey.of(event, key.publicKey(), key.privateKey(), key.secretKey());

        assertEquals(key.secretOf(ticket, 1), stored.secretOf(ticket, 1));
        assertTrue(stored.signed(key.payloadOf(ticket, 1)));
    }

    @Test
    void aNewIssueHasAnotherSecret() {
        assertNotEquals(key.secretOf(ticket, 1), key.secretOf(ticket, 2));
        assertNotEquals(key.secretOf(ticket, 1), key.secretOf(Ids.next(), 1));
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        assertEquals(Optional.of("GX7K2M4Q"), TicketCodes.typed(" gx7k-2m4q "));
        assertEquals(Optional.of("GX7K2M4Q"), TicketCodes.typed("GX7K 2M4Q"));
        assertEquals(Optional.empty(), TicketCodes.typed("GX7K-2M4"));
        assertEquals(Optional.empty(), TicketCodes.typed("GX7K-2M4O"));
        assertEquals("GX7K-2M4Q", TicketCodes.readable("GX7K2M4Q"));
    }
}
