package org.plenum.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.plenum.web.ui.Languages;

/**
 * Gives errors that arise before JAX-RS (no such organization, not open, not logged in, no such API) the form of all others. Outermost filter on the API's paths,
 * named in web.xml because annotations leave the order open.
 */
public class ProblemFilter extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getRequestURI().startsWith(RestApi.ROOT + "/")) {
            // The server's own servlet would answer, as if there could be files here.
            write(request, response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            chain.doFilter(request, new Answer(request, response));
        } catch (IOException gone) {
            throw gone;
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            write(request, response, Problems.problemOf(failure, request.getRequestURI()));
        }
    }

    /** Answers with a problem from a place that has nothing but the servlet API, such as an authentication mechanism. */
    public static void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        write(request, response, Problem.ofStatus(status, request.getRequestURI()));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        Locale language = Languages.of(request);
        byte[] body = problem.in(language).json().toString().getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static final class Answer extends HttpServletResponseWrapper {
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        Answer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.response = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            write(request, response, status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            // The message may come from anywhere, so it is not passed on.
            sendError(status);
        }
    }
}
