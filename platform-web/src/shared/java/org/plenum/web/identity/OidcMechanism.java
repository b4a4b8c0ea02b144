package org.plenum.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.access.Role;
import org.plenum.identity.IdentityProvider;
import org.plenum.identity.IdentityUnavailable;
import org.plenum.identity.Login;
import org.plenum.identity.LoginRefused;
import org.plenum.web.ui.Languages;

/**
 * Finds out who asks: by bearer token on the API, by session everywhere. Sends people to the realm of the site they are at and takes them back. It runs before every
 * filter, so it only recognizes; {@link CallerFilter} binds the caller and shows what went wrong. Jakarta Security's own OpenID mechanism evaluates its settings
 * once, and would send one organization's visitors to another's realm.
 */
@ApplicationScoped
public class OidcMechanism implements HttpAuthenticationMechanism {
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

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Site> site = sites.of(String.valueOf(request.getHeader("Host")));
        if (site.isEmpty()) {
            return context.doNothing();
        }
        try {
            return recognize(site.get(), request, context);
        } catch (IdentityUnavailable | LoginRefused problem) {
            LOG.log(
                    Level.FINE,
                    problem,
                    () -> "login.problem realm=" + site.get().realm());
            Recognized.problem(request, problem);
            return context.doNothing();
        }
    }

    private AuthenticationStatus recognize(Site site, HttpServletRequest request, HttpMessageContext context) {
        String path = Paths.of(request);
        if (Paths.api(path)) {
            String token = bearer(request);
            if (token != null) {
                return accept(request, context, identity.verify(site.realm(), token));
            }
        } else if (path.equals(Site.CALLBACK) && !Paths.changes(request)) {
            return callback(site, request, context);
        }
        Optional<WebSession> session = sessions.current(request.getSession(false), site.realm());
        if (session.isPresent()) {
            // A cookie travels with whatever another site's page sends; on the API only our own pages may use it to
            // change something.
            boolean foreign = Paths.api(path) && Paths.changes(request) && !Paths.ownPage(request, site);
            return foreign
                    ? context.doNothing()
                    : accept(request, context, session.get().caller());
        }
        if (path.equals(Paths.LOGIN) && !Paths.changes(request)) {
            return send(site, request, context, Paths.target(request.getParameter("to")));
        }
        if (sites.required(path).isPresent()) {
            // What a form sent cannot be sent again from here; its page can be asked for.
            return send(
                    site,
                    request,
                    context,
                    Paths.target(Paths.changes(request) ? request.getRequestURI() : Paths.asked(request)));
        }
        return context.doNothing();
    }

    private AuthenticationStatus send(
            Site site, HttpServletRequest request, HttpMessageContext context, @Nullable String target) {
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
        return redirect(request, context, address);
    }

    private AuthenticationStatus callback(Site site, HttpServletRequest request, HttpMessageContext context) {
        HttpSession http = request.getSession(false);
        String state = request.getParameter("state");
        Optional<PendingLogins.Pending> pending = http == null || state == null
                ? Optional.empty()
                : PendingLogins.take(http, site.realm(), state, clock.instant());
        if (pending.isEmpty()) {
            if (sessions.current(http, site.realm()).isPresent()) {
                return redirect(request, context, "/"); // somebody pressed "back" after logging in
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
        return redirect(request, context, target.isEmpty() ? sites.start(login.caller()) : target);
    }

    private static AuthenticationStatus accept(HttpServletRequest request, HttpMessageContext context, Caller caller) {
        Recognized.caller(request, caller);
        Set<String> roles = caller.roles().stream().map(Role::realmName).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(caller.requireId().toString(), roles);
    }

    /** A script that asks for part of a page cannot follow to another site; it is told to take the browser there. */
    private static AuthenticationStatus redirect(
            HttpServletRequest request, HttpMessageContext context, String address) {
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return context.redirect(address);
        }
        PartialResponses.redirect(context.getResponse(), address);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
