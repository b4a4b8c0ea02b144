package org.plenum.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.agenda.Speakers;
import org.plenum.events.Events;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Ids;
import org.plenum.pictures.Picture;
import org.plenum.sponsors.Sponsors;

/** {@code /pictures/speakers/{code}/{id}} and {@code /pictures/sponsors/{code}/{id}}: seen by whoever sees the event, and by its organizers before. */
@WebServlet(urlPatterns = PictureServlet.ROOT + "/*")
public class PictureServlet extends HttpServlet {
    static final String ROOT = "/pictures";
    private static final long serialVersionUID = 1L;
    private static final int SEGMENTS = 3;
    /** An address with a version never changes what it gives. */
    private static final String KEEP = "public, max-age=31536000, immutable";

    private static final String KEEP_A_MINUTE = "public, max-age=60";

    @Inject
    private transient Speakers speakers;

    @Inject
    private transient Sponsors sponsors;

    @Inject
    private transient Events events;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        List<String> parts = List.of(path.split("/", -1));
        Optional<Picture> picture;
        boolean organizer = Callers.current().may(Permission.EVENTS_VIEW);
        try {
            picture = parts.size() == SEGMENTS
                    ? find(parts.get(0), parts.get(1), Ids.parse("picture", parts.get(2)), organizer)
                    : Optional.empty();
        } catch (DomainException hidden) {
            picture = Optional.empty();
        }
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(request, response, picture.get(), organizer);
    }

    private Optional<Picture> find(String kind, String code, UUID id, boolean organizer) {
        return switch (kind) {
            case "speakers" ->
                organizer ? speakers.photo(events.byCode(code).id(), id) : speakers.publicPhoto(code, id);
            case "sponsors" -> organizer ? sponsors.logo(events.byCode(code).id(), id) : sponsors.publicLogo(code, id);
            default -> Optional.empty();
        };
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, Picture picture, boolean organizer)
            throws IOException {
        String tag = "\"" + picture.digest() + "\"";
        boolean named = picture.digest().equals(request.getParameter("v"));
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", organizer ? "private, no-cache" : named ? KEEP : KEEP_A_MINUTE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // A drawing that somebody opens by itself is a document: it may style itself and nothing else.
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = picture.bytes();
        response.setContentType(picture.mediaType());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
