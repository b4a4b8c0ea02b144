package org.plenum.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.agenda.Agenda;
import org.plenum.agenda.ImportView;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.web.routing.SentForm;
import org.plenum.web.ui.Languages;
import org.plenum.web.ui.Wordings;

/**
 * Takes the file that the agenda page sends to {@code /manage/schedule-imports/{event}} and returns to that page. A servlet of its own, because a container reads parts of a request
 * only for the servlet that the address itself belongs to, and pages are reached by a forward.
 */
@WebServlet("/manage/schedule-imports/*")
@MultipartConfig(maxFileSize = ScheduleUpload.REQUEST_MAX_BYTES, maxRequestSize = ScheduleUpload.REQUEST_MAX_BYTES)
public class ScheduleUpload extends HttpServlet {
    /** A little more than the domain takes, so that it is the domain that says why a file is too large. */
    static final long REQUEST_MAX_BYTES = 12L * 1024 * 1024;

    private static final String OUTCOME = "org.plenum.schedule-import:";

    @Inject
    private transient Agenda agenda;

    /**
     * What came of it, shown once.
     *
     * @param done null when it was refused
     * @param problem null when it was done
     */
    public record Outcome(
            @Nullable ImportView done, @Nullable String problem) {}

    static @Nullable Outcome takeOutcome(Map<String, Object> session, UUID eventId) {
        @Nullable Object kept = session.remove(OUTCOME + eventId);
        return kept instanceof Outcome outcome ? outcome : null;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        UUID event;
        try {
            event = Ids.parse("event", String.valueOf(request.getPathInfo()).replaceFirst("^/", ""));
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Outcome outcome;
        try {
            outcome = new Outcome(agenda.importSchedule(event, file(request)), null);
        } catch (NoFile malformed) {
            SentForm.refuse(request, response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        } catch (DomainException refused) {
            if (refused.kind() == DomainException.Kind.NOT_FOUND) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            outcome = new Outcome(null, Wordings.of(refused.getMessage(), Languages.of(request)));
        } catch (IllegalStateException tooLarge) {
            outcome = new Outcome(
                    null,
                    ResourceBundle.getBundle("org.plenum.web.messages", Languages.of(request))
                            .getString("office.agenda.tooLarge"));
        }
        request.getSession().setAttribute(OUTCOME + event, outcome);
        response.sendRedirect(request.getContextPath() + "/manage/events/" + event + "/agenda");
    }

    /** @throws IllegalStateException when it is too large */
    private static byte[] file(HttpServletRequest request) throws IOException, NoFile {
        Part part = part(request);
        if (part == null) {
            return new byte[0];
        }
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        } finally {
            part.delete();
        }
    }

    private static @Nullable Part part(HttpServletRequest request) throws IOException, NoFile {
        try {
            return request.getPart("file");
        } catch (IllegalStateException tooLarge) {
            throw tooLarge;
        } catch (ServletException | RuntimeException malformed) {
            throw new NoFile(malformed);
        }
    }

    /** What was sent is no form with files. */
    private static final class NoFile extends Exception {
        private static final long serialVersionUID = 1L;

        NoFile(Throwable cause) {
            super(cause);
        }
    }
}
