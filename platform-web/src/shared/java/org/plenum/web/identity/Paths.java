package org.plenum.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request's address and headers say, read carefully. */
final class Paths {
    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";
    private static final int TARGET_LENGTH_MAX_CHARS = 2_000;
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private Paths() {}

    /** Decoded and without path parameters, as the container matches it: there is no second spelling of a protected area. */
    static String of(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    static boolean api(String path) {
        return path.startsWith("/api/");
    }

    /** The page to go back to: a path of this site and nothing that a browser could take for another. */
    static @Nullable String target(@Nullable String wanted) {
        if (wanted == null || wanted.length() > TARGET_LENGTH_MAX_CHARS || !wanted.startsWith("/")) {
            return null;
        }
        if (wanted.startsWith("//") || wanted.chars().anyMatch(c -> c == '\\' || c < ' ' || c > '~')) {
            return null;
        }
        return wanted.equals(LOGIN) || wanted.startsWith(LOGIN + "?") || wanted.startsWith(LOGOUT) ? null : wanted;
    }

    /** The address of a page that was asked for, to come back to. */
    static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    static boolean changes(HttpServletRequest request) {
        return !SAFE_METHODS.contains(request.getMethod());
    }

    /** Whether the request was made by a page of this site, by the browser's own word, which no page can forge. */
    static boolean ownPage(HttpServletRequest request, Site site) {
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return origin.equals(site.origin());
        }
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        return "same-origin".equals(fetchSite);
    }
}
