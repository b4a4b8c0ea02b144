package org.plenum.web.branding;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.branding.Logo;
import org.plenum.web.ui.Assets;

/** {@code /branding.css}, {@code /brand/logo} and {@code /manifest.webmanifest} of the organization of the host. */
@WebServlet(urlPatterns = {BrandServlet.SHEET, BrandServlet.LOGO, BrandServlet.MANIFEST})
public class BrandServlet extends HttpServlet {
    static final String SHEET = "/branding.css";
    static final String LOGO = "/brand/logo";
    static final String MANIFEST = "/manifest.webmanifest";
    private static final long serialVersionUID = 1L;

    /** An address with a version never changes what it gives; without one (the log-in page) a new look shows within a minute. */
    private static final String KEEP = "public, max-age=31536000, immutable";

    private static final String KEEP_A_MINUTE = "public, max-age=60";

    @Inject
    private transient Branding branding;

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        switch (request.getServletPath()) {
            case SHEET -> sheet(request, response);
            case LOGO -> logo(request, response);
            default -> manifest(request, response);
        }
    }

    private void sheet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BrandView brand = branding.current();
        String version = brand.version() + "-" + assets.getVersion();
        send(request, response, "text/css;charset=UTF-8", version, utf8(new BrandSheet(assets.getBase()).of(brand)));
    }

    private void logo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Logo> logo = branding.logo();
        if (logo.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // A drawing that somebody opens by itself is a document: it may style itself and nothing else.
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        send(
                request,
                response,
                logo.get().mediaType(),
                logo.get().digest(),
                logo.get().bytes());
    }

    private void manifest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BrandView brand = branding.current();
        JsonArrayBuilder icons = Json.createArrayBuilder();
        if (brand.logoDigest() != null) {
            icons.add(Json.createObjectBuilder()
                    .add("src", LOGO + "?v=" + brand.logoDigest())
                    .add("sizes", "any"));
        }
        String manifest = Json.createObjectBuilder()
                .add("name", brand.name())
                .add("short_name", brand.name())
                .add("start_url", "/me")
                .add("display", "standalone")
                .add("theme_color", brand.primaryColor())
                .add("background_color", "#ffffff")
                .add("icons", icons)
                .build()
                .toString();
        send(
                request,
                response,
                "application/manifest+json;charset=UTF-8",
                brand.version() + "-manifest",
                utf8(manifest));
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, String type, String version, byte[] body)
            throws IOException {
        String tag = "\"" + version + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", version.equals(request.getParameter("v")) ? KEEP : KEEP_A_MINUTE);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
