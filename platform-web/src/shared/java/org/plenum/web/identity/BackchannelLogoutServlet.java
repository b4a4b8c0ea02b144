package org.plenum.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.identity.IdentityProvider;
import org.plenum.identity.IdentityUnavailable;
import org.plenum.identity.LoginRefused;
import org.plenum.tenancy.TenantRegister;

/** The identity server tells that a session has ended: {@code /oidc/backchannel-logout/{realm}}, under any host, since it may not know our public names. */
@WebServlet(BackchannelLogoutServlet.PATH + "/*")
public class BackchannelLogoutServlet extends HttpServlet {
    static final String PATH = "/oidc/backchannel-logout";
    private static final int TOKEN_LENGTH_MAX_CHARS = 10_000;
    private static final Logger LOG = Logger.getLogger(BackchannelLogoutServlet.class.getName());

    @Inject
    private transient IdentityProvider identity;

    @Inject
    private transient EndedSessions ended;

    @Inject
    private transient TenantRegister tenants;

    @Inject
    private transient Sites sites;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String realm = realm(request);
        String token = request.getParameter("logout_token");
        if (realm == null || token == null || token.length() > TOKEN_LENGTH_MAX_CHARS) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            identity.endedSession(realm, token).ifPresent(session -> ended.add(realm, session));
            LOG.info(() -> "logout.backchannel realm=" + realm);
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (IdentityUnavailable away) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (LoginRefused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** The realm in the path, else that of the host. Only ones that exist: what anybody may name must not make us look for keys. */
    private @Nullable String realm(HttpServletRequest request) {
        String path = request.getPathInfo();
        if (path == null || path.length() < 2) {
            return sites.of(String.valueOf(request.getHeader("Host")))
                    .map(Site::realm)
                    .orElse(null);
        }
        String name = path.substring(1);
        return name.equals(Caller.PLATFORM_REALM) || tenants.bySlug(name).isPresent() ? name : null;
    }
}
