package org.plenum.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenum.identity.IdentityProvider;
import org.plenum.identity.IdentityUnavailable;
import org.plenum.identity.Login;
import org.plenum.identity.LoginRefused;
import org.plenum.web.ui.Languages;

/**
 * Finds out who asks: by bearer token on the API, by session everywhere. Sends people to the realm of the site they are at and takes them back. It only recognizes;
 * {@link CallerFilter} asks it, binds the caller and shows what went wrong. Jakarta Security's own OpenID mechanism evaluates its settings once, and would send one
 * organization's visitors to another's realm; its frame for others' mechanisms costs each request more than a kept page.
 */
@ApplicationScoped
public class OidcMechanism {
    private static final String BEARER = "bearer ";
    private static final Logger LOG = Logger.getLogger(OidcMechanism.class.getName());

    @Inject
    Sites sites;

    @Inject
    Sessions sessions;

    @Inject
    IdentityProvider identity;

    @Inject
    Clock clock;

    /** @return whether the request has been answered: its sender goes to the realm or comes from there */
    boolean answered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Site> site = sites.of(String.valueOf(request.getHeader("Host")));
        if (site.isEmpty()) {
            return false;
        }
        try {
            return recognize(site.get(), request, response);
        } catch (IdentityUnavailable | LoginRefused problem) {
            LOG.log(
                    Level.FINE,
                    problem,
                    () -> "login.problem realm=" + site.get().realm());
            Recognized.problem(request, problem);
            return false;
        }
    }

    private boolean recognize(Site site, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Paths.of(request);
        if (Paths.api(path)) {
            String token = bearer(request);
            if (token != null) {
                Recognized.caller(request, identity.verify(site.realm(), token));
                return false;
            }
        } else if (path.equals(Site.CALLBACK) && !Paths.changes(request)) {
            return callback(site, request, response);
        }
        Optional<WebSession> session = sessions.current(request.getSession(false), site.realm());
        if (session.isPresent()) {
            // A cookie travels with whatever another site's page sends; on the API only our own pages may use it to
            // change something.
            boolean foreign = Paths.api(path) && Paths.changes(request) && !Paths.ownPage(request, site);
            if (!foreign) {
                Recognized.caller(request, session.get().caller());
            }
            return false;
        }
        if (path.equals(Paths.LOGIN) && !Paths.changes(request)) {
            return send(site, request, response, Paths.target(request.getParameter("to")));
        }
        if (sites.required(path).isPresent()) {
            // What a form sent cannot be sent again from here; its page can be asked for.
            return send(
                    site,
                    request,
                    response,
                    Paths.target(Paths.changes(request) ? request.getRequestURI() : Paths.asked(request)));
        }
        return false;
    }

    private boolean send(Site site, HttpServletRequest request, HttpServletResponse response, @Nullable String target)
            throws IOException {
        Login.Challenge challenge = identity.newChallenge();
        HttpSession begun = request.getSession(false);
        Object hint = begun == null ? null : begun.getAttribute(LoginHint.ATTRIBUTE);
        String address = identity.authorization(
                        site.realm(),
                        site.callback(),
                        challenge,
                        hint == null ? null : hint.toString(),
                        Languages.of(request))
                .toString();
        PendingLogins.add(
                request.getSession(true),
                new PendingLogins.Pending(site.realm(), challenge, target == null ? "" : target, clock.instant()));
        return redirect(request, response, address);
    }

    private boolean callback(Site site, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession http = request.getSession(false);
        String state = request.getParameter("state");
        Optional<PendingLogins.Pending> pending = http == null || state == null
                ? Optional.empty()
                : PendingLogins.take(http, site.realm(), state, clock.instant());
        if (pending.isEmpty()) {
            if (sessions.current(http, site.realm()).isPresent()) {
                return redirect(request, response, "/"); // somebody pressed "back" after logging in
            }
            throw new LoginRefused("This log-in was not begun here, or too long ago");
        }
        String issuer = request.getParameter("iss");
        String code = request.getParameter("code");
        if (issuer != null && !issuer.equals(identity.issuer(site.realm()))) {
            throw new LoginRefused("Another realm answered");
        }
        if (code == null) {
            throw new LoginRefused("The log-in was not completed");
        }
        Login login = identity.exchange(
                site.realm(), site.callback(), code, pending.get().challenge());
        sessions.begin(request, login);
        sites.entered(site, login.caller());
        LOG.info(() -> "login.done realm=" + site.realm());
        String target = pending.get().target();
        return redirect(request, response, target.isEmpty() ? sites.start(login.caller()) : target);
    }

    /** A script that asks for part of a page cannot follow to another site; it is told to take the browser there. */
    private static boolean redirect(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            PartialResponses.redirect(response, address);
        } else {
            response.sendRedirect(address);
        }
        return true;
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
