package org.plenum.web.identity;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plenum.identity.Login;

/** Logins that this browser has begun and not finished, one per tab. */
final class PendingLogins implements Serializable {
    private static final String ATTRIBUTE = "org.plenum.pending-logins";
    /** The oldest gives way. */
    private static final int AT_ONCE_MAX = 8;
    /** Longer than anybody looks at a log-in form. */
    private static final Duration LIFETIME = Duration.ofHours(1);

    /** @param target page to go to afterwards, a path of the same site */
    record Pending(String realm, Login.Challenge challenge, String target, Instant since) implements Serializable {}

    private final Map<String, Pending> byState = new LinkedHashMap<>();

    static void add(HttpSession session, Pending pending) {
        PendingLogins all =
                session.getAttribute(ATTRIBUTE) instanceof PendingLogins known ? known : new PendingLogins();
        all.add(pending);
        session.setAttribute(ATTRIBUTE, all);
    }

    /** The login that was begun at this realm with this state; each can be taken once. */
    static Optional<Pending> take(HttpSession session, String realm, String state, Instant now) {
        return session.getAttribute(ATTRIBUTE) instanceof PendingLogins known
                ? known.take(state)
                        .filter(pending -> pending.realm().equals(realm)
                                && now.isBefore(pending.since().plus(LIFETIME)))
                : Optional.empty();
    }

    static void clear(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    private synchronized void add(Pending pending) {
        byState.put(pending.challenge().state(), pending);
        if (byState.size() > AT_ONCE_MAX) {
            byState.remove(byState.keySet().iterator().next());
        }
    }

    private synchronized Optional<Pending> take(String state) {
        return Optional.ofNullable(byState.remove(state));
    }
}
