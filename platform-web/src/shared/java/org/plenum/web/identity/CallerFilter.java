package org.plenum.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.identity.IdentityUnavailable;
import org.plenum.kernel.DomainException;

/** Finds out who asks, binds the caller for the span of the request, and turns away whom the area is not for. Its place among the filters is in web.xml. */
@WebFilter(filterName = "caller", asyncSupported = true)
public class CallerFilter extends HttpFilter {
    static final String PROBLEM_PAGE = "/identity/login-problem.xhtml";
    static final String FORBIDDEN_PAGE = "/identity/forbidden.xhtml";
    private static final String RETRY_AFTER_SECONDS = "15";

    @Inject
    private transient Sites sites;

    @Inject
    private transient OidcMechanism mechanism;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (mechanism.answered(request, response)) {
            return;
        }
        Caller caller = Recognized.caller(request);
        if (caller.known()) {
            response.setHeader("Cache-Control", "private, no-store");
            // The service worker keeps apart what belongs to different people who use one browser.
            response.setHeader("Person-Id", caller.requireId().toString());
        }
        try {
            Callers.as(caller, () -> {
                proceed(caller, request, response, chain);
                return "";
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    private void proceed(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        Optional<DomainException> problem = Recognized.problem(request);
        if (problem.isPresent() && Paths.api(path)) {
            throw problem.get();
        }
        if (problem.isPresent() && turnsAway(path)) {
            boolean away = problem.get() instanceof IdentityUnavailable;
            if (away) {
                response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            }
            show(
                    PROBLEM_PAGE,
                    away ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_UNAUTHORIZED,
                    request,
                    response);
            return;
        }
        Optional<Permission> required = sites.required(path);
        if (required.isPresent() && !caller.may(required.get())) {
            show(FORBIDDEN_PAGE, HttpServletResponse.SC_FORBIDDEN, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean turnsAway(String path) {
        return path.equals(Paths.LOGIN)
                || path.equals(Site.CALLBACK)
                || sites.required(path).isPresent();
    }

    private static void show(String page, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher(page).forward(request, response);
    }
}
