package org.plenum.web.identity;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.identity.IdentityProvider;
import org.plenum.identity.IdentityUnavailable;
import org.plenum.identity.Login;
import org.plenum.identity.LoginRefused;

/**
 * A login as the HTTP session keeps it. Asks the realm again when its tokens run out; while the identity server is away it goes on for {@link #GRACE} from the first
 * failure, so that an outage does not throw everybody out.
 */
public final class WebSession implements Serializable {
    static final String ATTRIBUTE = "org.plenum.web-session";
    static final Duration GRACE = Duration.ofMinutes(15);
    /** Tokens are renewed this long before they run out. */
    private static final Duration AHEAD = Duration.ofSeconds(20);
    /** Between two tries while the identity server is away: requests should not each wait for it. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(WebSession.class.getName());

    private Login login;
    private @Nullable Instant graceUntil;
    private Instant nextTry = Instant.MIN;

    WebSession(Login login) {
        this.login = login;
    }

    synchronized Caller caller() {
        return login.caller();
    }

    synchronized Login login() {
        return login;
    }

    String realm() {
        return caller().realm();
    }

    /** Makes the next request ask the realm, because something about the caller has changed there. */
    public synchronized void expire() {
        login = new Login(login.caller(), login.sessionId(), login.idToken(), login.refreshToken(), Instant.MIN);
    }

    /** False when the session has ended. */
    synchronized boolean keepFresh(IdentityProvider identity, Clock clock) {
        Instant now = clock.instant();
        if (now.isBefore(login.freshUntil().minus(login.freshUntil().equals(Instant.MIN) ? Duration.ZERO : AHEAD))) {
            return true;
        }
        String refreshToken = login.refreshToken();
        if (refreshToken == null) {
            return now.isBefore(login.freshUntil());
        }
        if (now.isBefore(nextTry)) {
            return inGrace(now);
        }
        try {
            Login renewed = identity.refresh(realm(), refreshToken);
            if (!renewed.caller().requireId().equals(login.caller().requireId())) {
                return false;
            }
            login = renewed;
            graceUntil = null;
            return true;
        } catch (LoginRefused ended) {
            return false;
        } catch (IdentityUnavailable away) {
            if (graceUntil == null) {
                graceUntil = now.plus(GRACE);
            }
            nextTry = now.plus(PAUSE);
            LOG.log(Level.FINE, away, () -> "session.grace realm=" + realm());
            return inGrace(now);
        }
    }

    private boolean inGrace(Instant now) {
        return graceUntil != null && now.isBefore(graceUntil);
    }
}
