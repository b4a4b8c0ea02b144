package org.plenum.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.plenum.identity.IdentityProvider;
import org.plenum.identity.IdentityUnavailable;

/** Ends the session here and at the realm. A link on another site cannot do that to anybody: it only leads home. */
@WebServlet(Paths.LOGOUT)
public class LogoutServlet extends HttpServlet {
    @Inject
    private transient Sites sites;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient IdentityProvider identity;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Site> site = sites.of(String.valueOf(request.getHeader("Host")));
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        boolean foreign = "cross-site".equals(fetchSite) || "same-site".equals(fetchSite);
        HttpSession http = request.getSession(false);
        if (site.isEmpty() || http == null || foreign) {
            response.sendRedirect("/");
            return;
        }
        Optional<WebSession> session = sessions.current(http, site.get().realm());
        if (session.isEmpty()) {
            response.sendRedirect("/");
            return;
        }
        http.invalidate();
        response.sendRedirect(farewell(session.get(), site.get()));
    }

    private String farewell(WebSession session, Site site) {
        try {
            return identity.logout(site.realm(), session.login().idToken(), site.home())
                    .toString();
        } catch (IdentityUnavailable away) {
            return "/"; // ours has ended; the realm's own session runs out by itself
        }
    }
}
