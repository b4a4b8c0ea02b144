package org.plenum.web.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Sessions that the identity server has ended and told us about. Other nodes learn it from the realm, which refuses the next refresh: five minutes at most, the
 * lifetime of an access token.
 */
@ApplicationScoped
class EndedSessions {
    /** By then the realm's tokens of that session have long run out. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final int KEPT_MAX = 100_000;

    private final Cache<String, Boolean> ended =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(KEPT_MAX).build();

    void add(String realm, String sessionId) {
        ended.put(realm + "/" + sessionId, true);
    }

    boolean contains(String realm, String sessionId) {
        return ended.getIfPresent(realm + "/" + sessionId) != null;
    }
}
