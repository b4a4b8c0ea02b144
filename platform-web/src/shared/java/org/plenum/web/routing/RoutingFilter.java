package org.plenum.web.routing;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands a request to the page that its address belongs to. Pages have no other address. */
@WebFilter(filterName = "routing", asyncSupported = true)
public class RoutingFilter extends HttpFilter {
    static final String ADDRESS = "org.plenum.address";
    static final String VIEW = "org.plenum.view";
    /** The servlet that pages are made by; mapped to addresses, not to views, where files are uploaded. */
    private static final String FACES = "faces";

    private static final String FACES_RESOURCES = "/jakarta.faces.resource/";

    @Inject
    private transient Routes routes;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.startsWith(FACES_RESOURCES)) {
            chain.doFilter(request, response);
            return;
        }
        if (path.endsWith(".xhtml")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (foreign(request, path)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (SentForm.tooLarge(request) && !path.startsWith("/api/")) {
            SentForm.refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        List<String> segments = Route.split(path);
        for (Route route : routes.all()) {
            Optional<Map<String, String>> parameters = route.match(segments);
            if (parameters.isPresent()) {
                request.setAttribute(ADDRESS, request.getRequestURI());
                request.setAttribute(VIEW, route.view());
                show(route.view(), parameters.get(), request, response);
                return;
            }
        }
        if (FACES.equals(request.getHttpServletMapping().getServletName())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void show(
            String view, Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        SentForm form;
        try {
            form = SentForm.read(request, parameters);
        } catch (SentForm.UnreadableForm unreadable) {
            SentForm.refuse(request, response, unreadable.status());
            return;
        }
        request.getRequestDispatcher(view).forward(form, response);
    }

    /**
     * Whether a page elsewhere makes a browser send something here. Cookies go along when that page belongs to another organization on the same domain. The API has rules of
     * its own for that; what is no browser does not say where it comes from.
     */
    private static boolean foreign(HttpServletRequest request, String path) {
        if (!request.getMethod().equals("POST") || path.startsWith("/api/")) {
            return false;
        }
        String from = request.getHeader("Sec-Fetch-Site");
        if (from != null) {
            return !from.equals("same-origin") && !from.equals("none");
        }
        // Browsers from before 2023 name at least the page's site.
        String origin = request.getHeader("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"));
    }
}
