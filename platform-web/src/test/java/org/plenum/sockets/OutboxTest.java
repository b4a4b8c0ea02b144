package org.plenum.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final int BOUND_BYTES = 20;

    private final FakeLink link = new FakeLink();
    private final Outbox outbox = new Outbox(link, BOUND_BYTES);

    @Test
    void aReadingPeerGetsFramesWithoutDetour() {
        assertEquals(Outbox.Sent.YES, send("one"));
        assertEquals(Outbox.Sent.YES, send("two"));

        assertEquals("onetwo", received());
        assertEquals(0, link.laterWrites);
    }

    @Test
    void theSharedBufferIsLeftAsItWas() {
        ByteBuffer shared = bytes("shared");
        shared.position(2);
        outbox.send(shared);
        outbox.send(shared);

        assertEquals(2, shared.position());
        assertEquals("aredared", received());
    }

    @Test
    void aShortWriteKeepsTheOrder() {
        link.roomBytes = 4;
        send("first");
        send("second");
        send("third");
        assertEquals("firs", received());

        link.readAll();
        assertEquals("firstsecondthird", received());
        // The rest of the first, and the two others merged.
        assertEquals(2, link.laterWrites);
    }

    @Test
    void afterCatchingUpFramesGoStraightAgain() {
        link.roomBytes = 1;
        send("a lot");
        link.readAll();
        send("!");

        assertEquals("a lot!", received());
        assertEquals(1, link.laterWrites);
    }

    @Test
    void aPeerThatStaysBehindIsSlow() {
        link.roomBytes = 0;
        assertEquals(Outbox.Sent.YES, send("in the server's queue"));
        assertEquals(Outbox.Sent.YES, send("x".repeat(BOUND_BYTES)));
        assertEquals(Outbox.Sent.SLOW, send("x"));
        assertEquals(BOUND_BYTES, outbox.waitingBytes());
    }

    @Test
    void theLastFrameDropsWhatWaitsButNotWhatIsHalfWritten() {
        link.roomBytes = 2;
        send("half");
        send("dropped");
        outbox.sendLast(bytes("close"));
        assertEquals(Outbox.Sent.GONE, send("too late"));
        assertFalse(link.closed);

        link.readAll();
        assertEquals("halfclose", received());
        assertTrue(link.closed);
    }

    @Test
    void closingWaitsForWhatIsUnderway() {
        link.roomBytes = 0;
        send("bye");
        outbox.close();
        assertFalse(link.closed);

        link.readAll();
        assertEquals("bye", received());
        assertTrue(link.closed);
    }

    @Test
    void aBrokenConnectionIsCutAndGone() {
        link.broken = true;
        assertEquals(Outbox.Sent.GONE, send("x"));
        assertTrue(link.cut);
        assertEquals(Outbox.Sent.GONE, send("x"));
    }

    @Test
    void whoAsksIsToldOnceTheQueueIsEmpty() {
        AtomicInteger told = new AtomicInteger();
        outbox.whenDrained(told::incrementAndGet);
        assertEquals(1, told.get());

        link.roomBytes = 0;
        send("later");
        outbox.whenDrained(told::incrementAndGet);
        assertEquals(1, told.get());
        link.readAll();
        assertEquals(2, told.get());
    }

    @Test
    void aForgottenConnectionIsNotTouchedAgain() {
        outbox.forget();
        assertEquals(Outbox.Sent.GONE, send("x"));
        outbox.close();
        outbox.cut();
        assertFalse(link.closed || link.cut);
    }

    private Outbox.Sent send(String text) {
        return outbox.send(bytes(text));
    }

    private String received() {
        return link.received.toString(StandardCharsets.UTF_8);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
