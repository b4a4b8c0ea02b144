package org.plenum.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.plenum.kernel.TokenBucket;
import org.plenum.tenancy.Tenancy;

/** Slows down mails to addresses that anybody may type. Somebody who tries address after address waits, a crowd on a busy day does not. */
@ApplicationScoped
public class MailPace {
    /** Of one kind and organization. */
    private static final int AT_ONCE_MAX = 60;

    private static final double PER_SECOND_MAX = 0.5;

    private record Lane(UUID tenant, String kind) {}

    private final ConcurrentMap<Lane, TokenBucket> lanes = new ConcurrentHashMap<>();

    /**
     * @param kind of mail
     * @throws TooManyMails when many were asked for in a short time
     */
    public void take(String kind) {
        Lane lane = new Lane(Tenancy.current().id(), kind);
        if (!lanes.computeIfAbsent(lane, fresh -> new TokenBucket(AT_ONCE_MAX, PER_SECOND_MAX))
                .take(System.nanoTime())) {
            throw new TooManyMails();
        }
    }
}
