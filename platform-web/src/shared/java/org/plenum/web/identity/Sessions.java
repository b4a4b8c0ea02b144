package org.plenum.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.identity.IdentityProvider;
import org.plenum.identity.Login;

/** The logins that HTTP sessions hold. */
@ApplicationScoped
public class Sessions {
    @Inject
    IdentityProvider identity;

    @Inject
    EndedSessions ended;

    @Inject
    Clock clock;

    /** The login of this session if it is one at this realm and has not ended. One at another realm is left alone and counts for nothing. */
    public Optional<WebSession> current(@Nullable HttpSession http, String realm) {
        if (http == null
                || !(stored(http) instanceof WebSession session)
                || !session.realm().equals(realm)) {
            return Optional.empty();
        }
        String id = session.login().sessionId();
        if ((id != null && ended.contains(realm, id)) || !session.keepFresh(identity, clock)) {
            invalidate(http);
            return Optional.empty();
        }
        return Optional.of(session);
    }

    /** Under a new session id, so that nobody who knew the old one shares the login. */
    void begin(HttpServletRequest request, Login login) {
        request.changeSessionId();
        HttpSession http = request.getSession();
        PendingLogins.clear(http);
        http.removeAttribute(LoginHint.ATTRIBUTE);
        http.setAttribute(WebSession.ATTRIBUTE, new WebSession(login));
    }

    private static @Nullable Object stored(HttpSession http) {
        try {
            return http.getAttribute(WebSession.ATTRIBUTE);
        } catch (IllegalStateException gone) {
            return null;
        }
    }

    private static void invalidate(HttpSession http) {
        try {
            http.invalidate();
        } catch (IllegalStateException gone) {
            // Another request of the same session was quicker.
        }
    }
}
