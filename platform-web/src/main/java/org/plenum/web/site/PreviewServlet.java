package org.plenum.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plenum.kernel.DomainException;
import org.plenum.notifications.Previews;
import org.plenum.web.ui.Languages;

/** {@code /preview/{code}.png}: an event as a picture, for previews of links to it. */
@WebServlet(urlPatterns = PreviewServlet.ROOT + "/*")
public class PreviewServlet extends HttpServlet {
    static final String ROOT = "/preview";
    private static final long serialVersionUID = 1L;
    private static final String PNG = ".png";
    /** An address with a version never changes what it gives; without, as long as an event may be hidden again. */
    private static final String KEEP = "public, max-age=31536000, immutable";

    private static final String KEEP_A_MINUTE = "public, max-age=60";

    @Inject
    private transient Previews previews;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!name.endsWith(PNG)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] picture;
        try {
            String code = name.substring(0, name.length() - PNG.length());
            picture = previews.ofEvent(code, Languages.of(request).getLanguage());
        } catch (DomainException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", request.getParameter("v") == null ? KEEP_A_MINUTE : KEEP);
        response.setHeader("Vary", "Accept-Language, Cookie");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("image/png");
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }
}
