package org.plenum.sockets;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.chat.Channels;
import org.plenum.kernel.DomainException;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;
import org.plenum.tenancy.TenantRegister;

/** What happens to connections by time: pings, the end of those that fell silent, a new look at who may still listen, and who is here. */
@ApplicationScoped
class Upkeep {
    /** Also how often presence is told to a channel that changed. */
    static final Duration EVERY = Duration.ofSeconds(2);

    static final Duration PING_AFTER = Duration.ofSeconds(25);
    static final Duration CLOSE_AFTER = Duration.ofSeconds(60);
    /** How long somebody whose ticket was taken back may still listen. */
    static final Duration ADMITTED_FOR = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(Upkeep.class.getName());

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    Hub hub;

    @Inject
    Channels channels;

    @Inject
    TenantRegister tenants;

    private @Nullable ScheduledFuture<?> running;

    void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
        running = timer.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    private void look() {
        for (Member member : hub.members()) {
            try {
                look(member);
            } catch (RuntimeException failure) {
                LOG.log(Level.FINE, "sockets.upkeep.failed", failure);
            }
        }
        hub.tellPresence();
    }

    private void look(Member member) {
        if (member.silentNanos() > CLOSE_AFTER.toNanos()) {
            member.close(CloseReason.CloseCodes.GOING_AWAY);
        } else {
            if (member.silentNanos() > PING_AFTER.toNanos() && member.pingDue(PING_AFTER)) {
                member.line.ping();
            }
            if (member.admissionDue(ADMITTED_FOR)) {
                admitAgain(member);
            }
        }
    }

    private void admitAgain(Member member) {
        boolean open = tenants.bySlug(member.tenant.slug())
                .filter(tenant -> tenant.state() == Tenant.State.ACTIVE)
                .isPresent();
        if (!open) {
            member.close(CloseReason.CloseCodes.GOING_AWAY);
            return;
        }
        for (Subscription subscription : List.copyOf(member.subscriptions.values())) {
            try {
                Tenancy.within(
                        member.tenant,
                        () -> Callers.as(member.caller, () -> channels.get(subscription.room.channel())));
            } catch (DomainException refused) {
                member.subscriptions.remove(subscription.room.channel(), subscription);
                hub.end(subscription);
                member.send(Frame.text(ServerFrames.problem(
                        refused, null, subscription.room.channel().toString())));
            } catch (Exception failure) {
                LOG.log(Level.WARNING, "sockets.admission.failed", failure);
            }
        }
    }
}
