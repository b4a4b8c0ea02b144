package org.plenum.web.edge;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;

/**
 * Binds the organization that the Host names for the span of the request. Unknown hosts get a 404 that names nobody, organizations that are not open a
 * 503 under their own brand. What is not an organization's (health, metrics, webhooks, sockets' self-test) passes unbound.
 */
@WebFilter(filterName = "tenant", asyncSupported = true)
public class TenantFilter extends HttpFilter {
    @Inject
    Hosts hosts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Tenancy.currentIfAny().isPresent() || unbound(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Tenant> tenant = hosts.tenant(String.valueOf(request.getHeader("Host")));
        boolean errorPage = request.getDispatcherType() == DispatcherType.ERROR;
        if (tenant.isEmpty() && errorPage) {
            chain.doFilter(request, response);
            return;
        }
        if (tenant.isEmpty() || (tenant.get().state() == Tenant.State.PROVISIONING && !errorPage)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Tenancy.within(tenant.get(), () -> {
                if (errorPage || tenant.get().state() == Tenant.State.ACTIVE || ofItsLook(request.getRequestURI())) {
                    chain.doFilter(request, response);
                } else {
                    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                }
                return "";
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    /** A closed organization still says so under its own brand. */
    private static boolean ofItsLook(String path) {
        return path.equals("/branding.css") || path.startsWith("/brand/");
    }

    private static boolean unbound(String path) {
        return path.startsWith("/assets/")
                || path.startsWith("/health")
                || path.startsWith("/metrics")
                || path.equals("/webhooks/stripe")
                || path.equals("/ws/self-test")
                || path.startsWith("/oidc/backchannel-logout")
                || path.equals("/openapi");
    }
}
