package org.plenum.web.branding;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.branding.BrandView;
import org.plenum.events.Events;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Ids;
import org.plenum.notifications.DocumentFile;
import org.plenum.notifications.Specimens;
import org.plenum.web.ui.Languages;

/** {@code /manage/specimens/mail} and {@code …/ticket.pdf}: how they would be with the look that the address describes, for the branding editor. */
@WebServlet(urlPatterns = {SpecimenServlet.MAIL, SpecimenServlet.TICKET})
public class SpecimenServlet extends HttpServlet {
    static final String MAIL = "/manage/specimens/mail";
    static final String TICKET = "/manage/specimens/ticket.pdf";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Specimens specimens;

    @Inject
    private transient BrandDrafts drafts;

    @Inject
    private transient Events events;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            BrandView brand = drafts.look(event(request), BrandDrafts.of(request::getParameter));
            String locale = Languages.of(request).toLanguageTag();
            response.setHeader("Cache-Control", "private, no-store");
            if (request.getServletPath().equals(MAIL)) {
                response.setContentType("text/html;charset=UTF-8");
                response.getOutputStream().write(specimens.mail(brand, locale).getBytes(StandardCharsets.UTF_8));
            } else {
                DocumentFile ticket = specimens.ticketPdf(brand, locale);
                response.setContentType(ticket.mediaType());
                response.setHeader("Content-Disposition", "inline; filename=\"" + ticket.fileName() + "\"");
                response.getOutputStream().write(ticket.content());
            }
        } catch (DomainException refused) {
            response.sendError(
                    switch (refused.kind()) {
                        case UNAUTHENTICATED -> HttpServletResponse.SC_UNAUTHORIZED;
                        case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
                        default -> HttpServletResponse.SC_NOT_FOUND;
                    });
        }
    }

    private @Nullable UUID event(HttpServletRequest request) {
        String id = request.getParameter("event");
        return id == null || id.isEmpty()
                ? null
                : events.get(Ids.parse("event", id)).id();
    }
}
