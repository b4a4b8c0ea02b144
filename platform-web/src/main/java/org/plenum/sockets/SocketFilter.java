package org.plenum.sockets;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.identity.SocketTickets;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;
import org.plenum.web.edge.Hosts;

/**
 * Decides who may open a socket, while it is still a request that can be answered with a status: the holder of a ticket, or the person of the session when the
 * request comes from the organization's own pages. Runs after the filters that bind the organization of the Host and the caller.
 */
@WebFilter(filterName = "sockets", asyncSupported = true)
public class SocketFilter extends HttpFilter {
    @Inject
    Hosts hosts;

    @Inject
    SocketTickets tickets;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().equals(SelfTest.PATH)) {
            chain.doFilter(request, response);
            return;
        }
        Tenant tenant = Tenancy.current();
        Optional<Caller> caller = caller(request, tenant);
        if (caller.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!caller.get().may(Permission.CHANNELS_READ)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            SocketPrincipal visitor = new SocketPrincipal(tenant, caller.get());
            chain.doFilter(
                    new HttpServletRequestWrapper(request) {
                        @Override
                        public Principal getUserPrincipal() {
                            return visitor;
                        }
                    },
                    response);
        }
    }

    private Optional<Caller> caller(HttpServletRequest request, Tenant tenant) {
        String ticket = request.getParameter("ticket");
        if (ticket != null) {
            return tickets.redeem(ticket);
        }
        Caller caller = Callers.current();
        // A page of somebody else could open a socket with the visitor's cookie; it cannot change its Origin.
        boolean ownPage = hosts.baseUrl(tenant.slug()).equalsIgnoreCase(request.getHeader("Origin"));
        return ownPage && caller.id() != null && caller.realm().equals(tenant.slug())
                ? Optional.of(caller)
                : Optional.empty();
    }
}
