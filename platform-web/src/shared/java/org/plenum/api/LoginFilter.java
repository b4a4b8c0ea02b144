package org.plenum.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.plenum.access.Callers;
import org.plenum.access.Unauthenticated;

/**
 * Sends away who is not logged in before anything of the request is read; only the public part is for everyone. The doors would refuse them too, but after the
 * body was taken, and with an answer about that body.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class LoginFilter implements ContainerRequestFilter {
    private static final String PUBLIC_PATH = "public/";

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!Callers.current().known() && !path.startsWith(PUBLIC_PATH, path.startsWith("/") ? 1 : 0)) {
            throw new Unauthenticated();
        }
    }
}
