package org.plenum.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.server.HandshakeRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.identity.SocketTickets;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;
import org.plenum.web.edge.Hosts;

/**
 * Who may open a socket, asked in {@code modifyHandshake}: the holder of a fresh ticket, or a browser with a session whose page is the organization's own. Frames come
 * on other threads; the endpoint binds both values around each.
 */
@ApplicationScoped
public class SocketAdmission {
    private static final int TICKET_LENGTH_MAX_CHARS = 100;

    /** For whom and where a socket is opened. */
    public record Admitted(Tenant tenant, Caller caller) {}

    @Inject
    Hosts hosts;

    @Inject
    Sites sites;

    @Inject
    Sessions sessions;

    @Inject
    SocketTickets tickets;

    /** Empty when nobody is to be let in: unknown host, no valid ticket, and no session with our own Origin. */
    public Optional<Admitted> admit(HandshakeRequest handshake) {
        String host = header(handshake, "Host");
        Optional<Tenant> tenant = hosts.tenant(host == null ? "" : host);
        Optional<Site> site = host == null ? Optional.empty() : sites.of(host);
        if (tenant.isEmpty() || site.isEmpty()) {
            return Optional.empty();
        }
        return caller(handshake, tenant.get(), site.get()).map(caller -> new Admitted(tenant.get(), caller));
    }

    private Optional<Caller> caller(HandshakeRequest handshake, Tenant tenant, Site site) {
        List<String> given = handshake.getParameterMap().get("ticket");
        if (given != null && !given.isEmpty()) {
            String ticket = given.getFirst();
            return ticket.length() > TICKET_LENGTH_MAX_CHARS ? Optional.empty() : redeem(tenant, ticket);
        }
        if (!site.origin().equals(header(handshake, "Origin"))) {
            return Optional.empty();
        }
        return handshake.getHttpSession() instanceof HttpSession http
                ? sessions.current(http, site.realm()).map(WebSession::caller)
                : Optional.empty();
    }

    private Optional<Caller> redeem(Tenant tenant, String ticket) {
        try {
            return Tenancy.within(tenant, () -> tickets.redeem(ticket));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static @Nullable String header(HandshakeRequest handshake, String name) {
        for (Map.Entry<String, List<String>> header : handshake.getHeaders().entrySet()) {
            if (header.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
                    && !header.getValue().isEmpty()) {
                return header.getValue().getFirst();
            }
        }
        return null;
    }
}
