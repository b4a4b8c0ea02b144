package org.plenum.web.routing;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page is asked with: the parameters of path, query and form, read before the page is, so that a form that nobody can read is refused and not a failure. */
public class SentForm extends HttpServletRequestWrapper {
    /** As much as the server reads of one without files. */
    private static final long FIELDS_MAX_BYTES = 2L * 1024 * 1024;

    /** As much as the servlets that take files do, beyond which the server drops all fields of a form without a word. */
    private static final long FILES_MAX_BYTES = 12L * 1024 * 1024;

    private static final long DISCARDED_MAX_BYTES = 64L * 1024 * 1024;
    private static final int BUFFER_BYTES = 16 * 1024;

    private static final String MULTIPART = "multipart/";
    private static final Map<Integer, String> PAGES = Map.of(
            HttpServletResponse.SC_BAD_REQUEST, "/errors/bad-request.xhtml",
            HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "/errors/too-large.xhtml");

    private final Map<String, String[]> all;

    private SentForm(HttpServletRequest request, Map<String, String[]> sent, Map<String, String> ofPath) {
        super(request);
        Map<String, String[]> merged = new LinkedHashMap<>(sent);
        // The path's own parameters win over any of the same name in query or body.
        ofPath.forEach((name, value) -> merged.put(name, new String[] {value}));
        this.all = Collections.unmodifiableMap(merged);
    }

    /** @throws UnreadableForm when it is larger than it says, or not what it says */
    static SentForm read(HttpServletRequest request, Map<String, String> ofPath) throws UnreadableForm {
        try {
            return new SentForm(request, request.getParameterMap(), ofPath);
        } catch (IllegalStateException tooLarge) {
            throw new UnreadableForm(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, tooLarge);
        } catch (RuntimeException malformed) {
            // The server's way to say that the parts of a form could not be told from each other.
            throw new UnreadableForm(HttpServletResponse.SC_BAD_REQUEST, malformed);
        }
    }

    static boolean tooLarge(HttpServletRequest request) {
        String type = request.getContentType();
        boolean files = type != null && type.startsWith(MULTIPART);
        return request.getContentLengthLong() > (files ? FILES_MAX_BYTES : FIELDS_MAX_BYTES);
    }

    /** Answers with the error page of that kind. Not as an error of the server's, whose page would read the very form that is the trouble. */
    public static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws ServletException, IOException {
        discardRest(request);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        String page = PAGES.get(status);
        if (page == null) {
            throw new IllegalArgumentException("No page for " + status);
        }
        request.getRequestDispatcher(page).forward(new Nothing(request), response);
    }

    /** Who still sends does not listen; so up to a limit all is taken, that they hear why it was refused. */
    private static void discardRest(HttpServletRequest request) throws IOException {
        InputStream rest = request.getInputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        long discarded = 0;
        for (int read = 0; read >= 0 && discarded < DISCARDED_MAX_BYTES; discarded += read) {
            read = rest.read(buffer);
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = all.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return all;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(all.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = all.get(name);
        return values == null ? null : values.clone();
    }

    /** Nobody can read it. */
    static final class UnreadableForm extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        UnreadableForm(int status, Throwable cause) {
            super(cause);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** Asks for a page as a browser does that sends nothing. */
    private static final class Nothing extends SentForm {
        Nothing(HttpServletRequest request) {
            super(request, Map.of(), Map.of());
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
