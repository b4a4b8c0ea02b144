package org.plenum.chat;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Crew;
import org.plenum.kernel.NotFound;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;

/**
 * Stores messages in groups. Each channel with waiting messages has one lane and at most one thread works on a lane, so the order in which a lane is stored is
 * the order in which it is published. It never lingers: what arrives while one group is being committed is the next group.
 */
@ApplicationScoped
class Committer {
    static final int GROUP_MAX_MESSAGES = 200;
    /** Of one channel; more are refused, for their senders still have them. */
    static final int WAITING_MAX_MESSAGES = 2_000;
    /** Leaves most of the connection pool to requests. */
    static final int WORKERS_MAX = 4;

    private static final Logger LOG = Logger.getLogger(Committer.class.getName());

    private record LaneKey(UUID tenant, UUID channel) {}

    private record Waiting(Draft draft, CompletableFuture<Posted> stored) {}

    private static final class Lane {
        final Tenant tenant;
        final UUID channel;
        final ArrayDeque<Waiting> waiting = new ArrayDeque<>();

        Lane(Tenant tenant, UUID channel) {
            this.tenant = tenant;
            this.channel = channel;
        }

        synchronized void add(Waiting message) {
            if (waiting.size() >= WAITING_MAX_MESSAGES) {
                throw new MessageNotStored();
            }
            waiting.add(message);
        }

        synchronized List<Waiting> group() {
            List<Waiting> group = new ArrayList<>(Math.min(waiting.size(), GROUP_MAX_MESSAGES));
            while (group.size() < GROUP_MAX_MESSAGES && !waiting.isEmpty()) {
                group.add(waiting.remove());
            }
            return group;
        }

        synchronized boolean idle() {
            return waiting.isEmpty();
        }
    }

    /** A lane is in here exactly while it is waiting for a worker or has one. */
    private final Map<LaneKey, Lane> lanes = new ConcurrentHashMap<>();

    private @Nullable Crew crew;

    @Resource
    ManagedExecutorService executor;

    @Inject
    MessageStore store;

    @Inject
    Instance<Publication> publication;

    @PostConstruct
    void employ() {
        crew = new Crew(executor, WORKERS_MAX);
    }

    private Crew crew() {
        return Objects.requireNonNull(crew, "used before it was constructed");
    }

    CompletionStage<Posted> submit(Tenant tenant, UUID channelId, Draft draft) {
        Waiting message = new Waiting(draft, new CompletableFuture<>());
        boolean[] opened = {false};
        Lane lane = lanes.compute(new LaneKey(tenant.id(), channelId), (key, current) -> {
            Lane open = current;
            if (open == null) {
                open = new Lane(tenant, channelId);
                opened[0] = true;
            }
            open.add(message);
            return open;
        });
        if (opened[0]) {
            crew().submit(() -> serve(lane));
        }
        return message.stored();
    }

    private void serve(Lane lane) {
        try {
            store(lane, lane.group());
        } finally {
            Lane left = lanes.computeIfPresent(
                    new LaneKey(lane.tenant.id(), lane.channel), (key, current) -> current.idle() ? null : current);
            if (left != null) {
                crew().submit(() -> serve(left));
            }
        }
    }

    private void store(Lane lane, List<Waiting> group) {
        MessageStore.Appended appended;
        try {
            appended = append(lane, group.stream().map(Waiting::draft).toList());
        } catch (Exception failure) {
            LOG.log(Level.WARNING, failure, () -> "chat.group.failed channel=" + lane.channel);
            tell(sink -> sink.uncertain(lane.tenant, lane.channel));
            group.forEach(message -> message.stored().completeExceptionally(new MessageNotStored(failure)));
            return;
        }
        if (!appended.fresh().isEmpty()) {
            tell(sink -> sink.posted(lane.tenant, lane.channel, appended.fresh()));
        }
        for (Waiting message : group) {
            Posted posted = appended.all().get(message.draft().key());
            if (posted == null) {
                message.stored().completeExceptionally(new NotFound("message"));
            } else {
                message.stored().complete(posted);
            }
        }
    }

    private MessageStore.Appended append(Lane lane, List<Draft> drafts) throws Exception {
        @Nullable Exception first = null;
        for (int attempt = 1; attempt <= 2; attempt++) {
            try {
                return Tenancy.within(lane.tenant, () -> store.append(lane.channel, drafts));
            } catch (RuntimeException failure) {
                // Another process may have stored one of them in the same instant; then the second attempt finds it.
                if (first != null) {
                    failure.addSuppressed(first);
                    throw failure;
                }
                first = failure;
            }
        }
        throw new IllegalStateException("unreachable");
    }

    private void tell(Consumer<Publication> news) {
        for (Publication sink : publication) {
            try {
                news.accept(sink);
            } catch (RuntimeException failure) {
                // The message is stored; whoever misses it here reads it from the store.
                LOG.log(Level.WARNING, "chat.publication.failed", failure);
            }
        }
    }
}
