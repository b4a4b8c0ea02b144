package org.plenum.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.agenda.Stars;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Ids;

/**
 * Takes the stars of {@code /me/agenda}: from its forms, which lead back to it, and from its script, which says for whom it kept them, perhaps since yesterday. That a page
 * elsewhere cannot send one is seen to by the filter for all forms.
 */
@WebServlet(StarsServlet.PATH)
public class StarsServlet extends HttpServlet {
    static final String PATH = "/me/stars";
    private static final long serialVersionUID = 1L;
    private static final String EVENT_CODE = "[A-Za-z0-9-]{1,100}";

    @Inject
    private transient Stars stars;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String person = request.getParameter("person");
        if (person != null && !person.equals(Callers.current().requireId().toString())) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return;
        }
        try {
            stars.change(
                    Ids.parse("session", text(request.getParameter("session"))),
                    "true".equals(request.getParameter("wanted")));
        } catch (DomainException refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (person != null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        String event = text(request.getParameter("event"));
        response.sendRedirect(request.getContextPath() + "/me/agenda" + (event.matches(EVENT_CODE) ? "/" + event : ""));
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
