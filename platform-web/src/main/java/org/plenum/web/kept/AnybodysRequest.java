package org.plenum.web.kept;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request as it would come from a stranger with the reader's languages: whatever a page reads from it is also right for everybody else. */
final class AnybodysRequest extends HttpServletRequestWrapper {
    private static final String HOST = "Host";
    private static final String ACCEPT_LANGUAGE = "Accept-Language";

    private final PageKey key;
    private final Map<String, String[]> parameters;
    private boolean session;

    AnybodysRequest(HttpServletRequest request, PageKey key) {
        super(request);
        this.key = key;
        Map<String, String[]> all = new HashMap<>();
        key.query().forEach((name, value) -> all.put(name, new String[] {value}));
        this.parameters = Collections.unmodifiableMap(all);
    }

    /** Whether the page began a session, in which case it is nobody else's. */
    boolean beganSession() {
        return session;
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getHeader(String name) {
        if (HOST.equalsIgnoreCase(name)) {
            return super.getHeader(name);
        }
        return ACCEPT_LANGUAGE.equalsIgnoreCase(name) && !key.languages().isEmpty()
                ? String.join(",", key.languages())
                : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = getHeader(name);
        return value == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(List.of(HOST, ACCEPT_LANGUAGE));
    }

    @Override
    public long getDateHeader(String name) {
        return -1;
    }

    @Override
    public int getIntHeader(String name) {
        return -1;
    }

    @Override
    public Locale getLocale() {
        return getLocales().nextElement();
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.enumeration(
                key.languages().isEmpty()
                        ? List.of(Locale.ENGLISH)
                        : key.languages().stream().map(Locale::of).toList());
    }

    @Override
    public Cookie[] getCookies() {
        return new Cookie[0];
    }

    @Override
    public @Nullable String getQueryString() {
        return key.query().isEmpty() ? null : key.queryString();
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        if (!create) {
            return null;
        }
        session = true;
        return super.getSession(true);
    }

    @Override
    public @Nullable HttpSession getSession() {
        return getSession(true);
    }

    @Override
    public @Nullable String getRequestedSessionId() {
        return null;
    }

    @Override
    public @Nullable String getRemoteUser() {
        return null;
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }
}
