package org.plenum.sockets;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenum.chat.ChannelChange;
import org.plenum.chat.MessageView;
import org.plenum.chat.Publication;
import org.plenum.kernel.Crew;
import org.plenum.tenancy.Tenant;

/** All connections of this process and the rooms they look at, spread over a few threads. */
@ApplicationScoped
public class Hub implements Publication {
    static final int SHARDS_MAX = 4;
    /** Each holds a database connection while it reads. */
    static final int CATCH_UPS_MAX = 4;
    /** In bigger rooms nobody is told how far others have read. */
    static final int READERS_TOLD_MAX = 50;
    /** Of one person in one channel. */
    static final Duration TYPING_PAUSE = Duration.ofSeconds(2);

    private final Set<Member> members = ConcurrentHashMap.newKeySet();
    private List<Shard> shards = List.of();
    private @Nullable Crew catchUps;

    @Resource
    ManagedExecutorService executor;

    @Inject
    CatchUp catchUp;

    @PostConstruct
    void start() {
        catchUps = new Crew(executor, CATCH_UPS_MAX);
        shards = IntStream.range(0, Math.min(SHARDS_MAX, Runtime.getRuntime().availableProcessors()))
                .mapToObj(number -> new Shard("rooms-" + number, this::catchUp))
                .toList();
        shards.forEach(Shard::start);
    }

    @PreDestroy
    void stop() {
        shards.forEach(Shard::stop);
        members.clear();
    }

    void enter(Member member) {
        members.add(member);
    }

    void leave(Member member) {
        members.remove(member);
        member.subscriptions.values().forEach(this::end);
        member.subscriptions.clear();
    }

    Set<Member> members() {
        return members;
    }

    /** Joins the room first and reads the store then: what is stored in between reaches the room. */
    void begin(Subscription subscription) {
        shard(subscription.room).join(subscription);
        catchUp(subscription);
    }

    void end(Subscription subscription) {
        subscription.end();
        shard(subscription.room).leave(subscription);
    }

    /** Tells the others in the room, unless they were just told of somebody or this one did not pause. */
    void typing(Subscription subscription) {
        if (!subscription.typingDue(TYPING_PAUSE)) {
            return;
        }
        RoomKey key = subscription.room;
        shard(key).inRoom(key, room -> {
            if (room.typingMayBeTold()) {
                Frame frame = Frame.text(ServerFrames.typing(key.channel(), subscription.member.caller));
                shard(key).add(key, List.of(News.passing(frame, subscription.member)));
            }
        });
    }

    void tellPresence() {
        shards.forEach(Shard::tellPresence);
    }

    @Override
    public void posted(Tenant tenant, UUID channelId, List<MessageView> messages) {
        RoomKey room = new RoomKey(tenant.id(), channelId);
        shard(room)
                .add(
                        room,
                        messages.stream()
                                .map(message -> News.message(Frame.text(ServerFrames.message(message)), message.seq()))
                                .toList());
    }

    @Override
    public void changed(Tenant tenant, ChannelChange change) {
        RoomKey room = new RoomKey(tenant.id(), change.channelId());
        Frame frame = Frame.text(ServerFrames.change(change));
        if (change instanceof ChannelChange.Read read) {
            tellReaders(room, read, frame);
        } else {
            shard(room).add(room, List.of(News.change(frame)));
        }
    }

    /** In a small room everybody sees how far others have read; in a big one only a person's other devices. */
    private void tellReaders(RoomKey key, ChannelChange.Read read, Frame frame) {
        shard(key).inRoom(key, room -> {
            boolean small = room.subscriptions().size() <= READERS_TOLD_MAX;
            for (Subscription subscription : room.subscriptions()) {
                if (small || read.personId().equals(subscription.member.caller.id())) {
                    subscription.member.send(frame);
                }
            }
        });
    }

    @Override
    public void uncertain(Tenant tenant, UUID channelId) {
        RoomKey room = new RoomKey(tenant.id(), channelId);
        shard(room).inRoom(room, Room::catchUpAll);
    }

    private void catchUp(Subscription subscription) {
        Objects.requireNonNull(catchUps, "used before it was constructed").submit(() -> {
            if (subscription.ended()) {
                return;
            }
            switch (catchUp.page(subscription)) {
                // The next page when this one was read, so that a long way back needs no memory.
                case MORE -> subscription.member.line.whenDrained(() -> catchUp(subscription));
                case COMPLETE -> shard(subscription.room).goLive(subscription);
                case REFUSED -> end(subscription);
            }
        });
    }

    private Shard shard(RoomKey room) {
        return shards.get(Math.floorMod(room.hashCode(), shards.size()));
    }
}
