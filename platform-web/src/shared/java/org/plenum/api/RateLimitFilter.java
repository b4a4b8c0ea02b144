package org.plenum.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.plenum.access.Caller;
import org.plenum.access.Callers;

/** Applies {@link RateLimits} to every call of the API and tells the client where it stands. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String VERDICT = RateLimits.Verdict.class.getName();

    @Inject
    HttpServletRequest http;

    @Inject
    Clients clients;

    @Inject
    RateLimits limits;

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = Callers.current();
        RateLimits.Verdict verdict = caller.known()
                ? limits.ofCaller(caller.realm() + "/" + caller.id())
                : limits.ofAddress(clients.address(http));
        request.setProperty(VERDICT, verdict);
        if (!verdict.passes()) {
            String seconds = Long.toString(verdict.retryAfterSeconds());
            throw new Refused(
                    429,
                    "too-many-requests",
                    "Too many requests. Try again in " + seconds + " s.",
                    Map.of("Retry-After", seconds));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getProperty(VERDICT) instanceof RateLimits.Verdict verdict) {
            MultivaluedMap<String, Object> headers = answer.getHeaders();
            headers.putSingle("RateLimit-Policy", verdict.limit() + ";w=60");
            headers.putSingle("RateLimit-Limit", verdict.limit());
            headers.putSingle("RateLimit-Remaining", verdict.remaining());
            headers.putSingle("RateLimit-Reset", verdict.resetSeconds());
        }
    }
}
