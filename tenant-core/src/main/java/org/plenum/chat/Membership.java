package org.plenum.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.plenum.access.Caller;
import org.plenum.kernel.NotFound;
import org.plenum.tenancy.Tenancy;

/**
 * Who may come into a channel. Follows from the event and is never stored: whoever runs events comes into every lobby, everybody else into those for which they
 * hold a ticket.
 */
@ApplicationScoped
class Membership {
    /** How long somebody whose ticket was taken back may still write. */
    static final Duration ADMITTED_FOR = Duration.ofSeconds(30);

    private static final int ADMITTED_MAX = 100_000;
    private static final int CHANNELS_MAX = 20_000;

    private record Admission(UUID tenant, UUID person, UUID channel) {}

    private record ChannelKey(UUID tenant, UUID channel) {}

    private final Cache<Admission, Boolean> admitted = Caffeine.newBuilder()
            .expireAfterWrite(ADMITTED_FOR)
            .maximumSize(ADMITTED_MAX)
            .build();

    /** A channel never changes its event. */
    private final Cache<ChannelKey, UUID> events =
            Caffeine.newBuilder().maximumSize(CHANNELS_MAX).build();

    @Inject
    EventAccess access;

    @Inject
    Lobbies lobbies;

    /** Id and name of every event in whose channels the caller may be. */
    Map<UUID, String> eventsOf(Caller caller) {
        return access.eventsOf(caller);
    }

    /** @throws NotFound when the event is not one of the caller's */
    String nameOf(Caller caller, UUID eventId) {
        if (!access.admits(caller, eventId)) {
            throw new NotFound("channel");
        }
        return access.nameOf(eventId);
    }

    /** @throws NotFound when there is no such channel for this caller */
    void admit(Caller caller, UUID channelId) {
        Admission admission = new Admission(Tenancy.current().id(), caller.requireId(), channelId);
        if (admitted.getIfPresent(admission) != null) {
            return;
        }
        if (!access.admits(caller, eventOf(channelId))) {
            throw new NotFound("channel");
        }
        // Only what was found is kept: a ticket bought a moment ago must open the door at once.
        admitted.put(admission, Boolean.TRUE);
    }

    /** @throws NotFound when there is no such channel */
    UUID eventOf(UUID channelId) {
        ChannelKey key = new ChannelKey(Tenancy.current().id(), channelId);
        UUID known = events.getIfPresent(key);
        if (known != null) {
            return known;
        }
        UUID found = lobbies.eventOf(channelId);
        if (found == null) {
            throw new NotFound("channel");
        }
        events.put(key, found);
        return found;
    }
}
