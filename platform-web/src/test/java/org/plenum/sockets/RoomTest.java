package org.plenum.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plenum.access.Caller;
import org.plenum.access.Role;
import org.plenum.tenancy.Tenant;

class RoomTest {
    private static final Tenant ACME = new Tenant(UUID.randomUUID(), "acme", "Acme", Tenant.State.ACTIVE);
    private static final RoomKey KEY = new RoomKey(ACME.id(), UUID.randomUUID());

    private final List<Subscription> catchingUp = new ArrayList<>();
    private final Room room = new Room(catchingUp::add);
    private final ByteBuffer batch = ByteBuffer.allocate(64 * 1024);

    @Test
    void everybodyGetsARoundInOrder() {
        Reader ada = live(0);
        Reader ben = live(0);
        say(1, 2, 3);

        assertEquals(List.of("1", "2", "3"), ada.heard);
        assertEquals(List.of("1", "2", "3"), ben.heard);
    }

    @Test
    void whoHasReadAheadInTheStoreHearsNothingTwice() {
        Reader ahead = live(2);
        say(1, 2, 3);
        assertEquals(List.of("3"), ahead.heard);
    }

    @Test
    void whoCatchesUpHearsLiveNewsOnlyAfterwards() {
        Reader reader = joined(5);
        say(6, 7);
        assertEquals(List.of(), reader.heard);

        // Meanwhile the store gave 6.
        reader.subscription.seq = 6;
        room.goLive(reader.subscription);
        assertEquals("7", reader.heard.getFirst());
        say(8);
        assertEquals(List.of("7", "8"), reader.messages());
    }

    @Test
    void whoIsTooFarBehindForTheRoomsMemoryReadsTheStoreAgain() {
        live(0);
        Reader reader = joined(0);
        say(LongStream.rangeClosed(1, Room.RECENT_MAX_NEWS + 1L).toArray());
        room.goLive(reader.subscription);

        assertEquals(List.of(reader.subscription), catchingUp);
        assertEquals(Subscription.State.CATCHING_UP, reader.subscription.state);
        reader.subscription.seq = Room.RECENT_MAX_NEWS + 1L;
        room.goLive(reader.subscription);
        assertEquals(Subscription.State.LIVE, reader.subscription.state);
    }

    @Test
    void aGapSendsTheReadersBackToTheStore() {
        Reader reader = live(0);
        say(1);
        say(4);

        assertEquals(List.of("1"), reader.heard);
        assertEquals(List.of(reader.subscription), catchingUp);
    }

    @Test
    void aChangeDuringTheCatchUpIsTold() {
        Reader reader = joined(1);
        room.add(News.change(Frame.text("edited")));
        room.write(batch, System.nanoTime());
        room.goLive(reader.subscription);

        assertEquals("edited", reader.heard.getFirst());
    }

    @Test
    void whoTypesIsNotToldSo() {
        Reader ada = live(0);
        Reader ben = live(0);
        room.add(News.passing(Frame.text("ada types"), ada.subscription.member));
        room.write(batch, System.nanoTime());

        assertEquals(List.of(), ada.heard);
        assertEquals(List.of("ada types"), ben.heard);
    }

    @Test
    void uncertaintySendsEverybodyToTheStore() {
        Reader reader = live(3);
        room.catchUpAll();
        assertEquals(List.of(reader.subscription), catchingUp);
    }

    @Test
    void roundsWithoutLoadDoNotWait() {
        live(0);
        say(1);
        assertTrue(room.dueNanos() - System.nanoTime() <= 40_000_000);
    }

    @Test
    void peopleAreCountedOnceWhateverTheirDevices() {
        Caller ada = person();
        new Reader(ada, 0);
        new Reader(ada, 0);
        new Reader(person(), 0);

        assertEquals(2, room.presence().orElseThrow());
        assertTrue(room.presence().isEmpty());
    }

    private void say(long... sequences) {
        for (long seq : sequences) {
            room.add(News.message(Frame.text(Long.toString(seq)), seq));
        }
        room.write(batch, System.nanoTime());
    }

    private Reader joined(long seq) {
        return new Reader(person(), seq);
    }

    private Reader live(long seq) {
        Reader reader = joined(seq);
        room.goLive(reader.subscription);
        reader.heard.clear();
        return reader;
    }

    private static Caller person() {
        return Caller.person("acme", UUID.randomUUID(), "Somebody", "somebody@acme.example", Set.of(Role.ATTENDEE));
    }

    private final class Reader implements Line {
        final List<String> heard = new ArrayList<>();
        final Subscription subscription;

        Reader(Caller caller, long seq) {
            subscription = new Subscription(KEY, new Member(ACME, caller, this, member -> {}), seq);
            room.join(subscription);
        }

        List<String> messages() {
            return heard.stream().filter(text -> !text.startsWith("{")).toList();
        }

        @Override
        public Outbox.Sent send(Frame frame) {
            heard.add(frame.text());
            return Outbox.Sent.YES;
        }

        @Override
        public Outbox.Sent send(ByteBuffer frames, List<Frame> each) {
            each.forEach(this::send);
            return Outbox.Sent.YES;
        }

        @Override
        public void ping() {}

        @Override
        public void close(int code) {}

        @Override
        public void whenDrained(Runnable action) {
            action.run();
        }

        @Override
        public void forget() {}
    }
}
