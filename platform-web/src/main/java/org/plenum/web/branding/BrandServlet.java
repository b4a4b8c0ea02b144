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
import java.util.List;
import java.util.Optional;
import org.plenum.branding.BrandFile;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.branding.Shade;
import org.plenum.branding.Shades;
import org.plenum.branding.Upload;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.notifications.IconKind;
import org.plenum.web.ui.Assets;

/**
 * {@code /branding.css}, {@code /brand/logo} and the other files, {@code /brand/icon-192.png} and the other icons, and {@code /manifest.webmanifest} of the organization of the host. What one event has of its own is
 * given to those who know its id, and files to those who know their digest, as everybody does who was shown a page with it.
 */
@WebServlet(urlPatterns = {BrandServlet.SHEET, BrandServlet.FILES + "*", BrandServlet.MANIFEST})
public class BrandServlet extends HttpServlet {
    static final String SHEET = "/branding.css";
    static final String FILES = "/brand/";
    static final String MANIFEST = "/manifest.webmanifest";
    private static final long serialVersionUID = 1L;

    /** An address with a version never changes what it gives; without one (the log-in page) it is asked each time whether there is a new look. */
    private static final String KEEP = "public, max-age=31536000, immutable";

    private static final String ASK = "public, no-cache";

    @Inject
    private transient Branding branding;

    @Inject
    private transient Assets assets;

    @Inject
    private transient DrawnIcons drawn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        switch (request.getServletPath()) {
            case SHEET -> sheet(request, response);
            case MANIFEST -> manifest(request, response);
            default -> file(request, response);
        }
    }

    private void sheet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<BrandView> brand = brand(request);
        if (brand.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        BrandAddresses addresses = new BrandAddresses("", assets.getVersion(), brand.get());
        String sheet = new BrandSheet(assets.getBase(), addresses).of(brand.get());
        send(request, response, "text/css;charset=UTF-8", addresses.version(), utf8(sheet));
    }

    /** Of the event that the address names, else the organization's; empty when that is no event. */
    private Optional<BrandView> brand(HttpServletRequest request) {
        String event = request.getParameter("event");
        try {
            return Optional.of(event == null ? branding.current() : branding.ofEvent(Ids.parse("event", event)));
        } catch (NotFound noId) {
            return Optional.empty();
        }
    }

    private void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = String.valueOf(request.getPathInfo()).substring(1);
        Optional<IconKind> icon = IconKind.of(name);
        Optional<BrandView> brand = icon.flatMap(kind -> brand(request));
        if (icon.isPresent() && brand.isPresent()) {
            String version = new BrandAddresses("", assets.getVersion(), brand.get()).version();
            byte[] png = drawn.get(brand.get(), icon.get(), version);
            send(request, response, "image/png", version, png);
            return;
        }
        String digest = request.getParameter("v");
        Optional<Upload> file =
                BrandFile.of(name).flatMap(slot -> digest == null ? branding.file(slot) : branding.file(slot, digest));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // A drawing that somebody opens by itself is a document: it may style itself and nothing else.
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        send(
                request,
                response,
                file.get().mediaType(),
                file.get().digest(),
                file.get().bytes());
    }

    private void manifest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BrandView brand = branding.current();
        BrandAddresses addresses = new BrandAddresses("", assets.getVersion(), brand);
        JsonArrayBuilder icons = Json.createArrayBuilder();
        for (IconKind kind : List.of(IconKind.APP, IconKind.APP_LARGE, IconKind.MASKABLE)) {
            icons.add(Json.createObjectBuilder()
                    .add("src", addresses.icon(kind))
                    .add("type", "image/png")
                    .add("sizes", kind.sidePx() + "x" + kind.sidePx())
                    .add("purpose", kind == IconKind.MASKABLE ? "maskable" : "any"));
        }
        String manifest = Json.createObjectBuilder()
                .add("id", "/me")
                .add("name", brand.name())
                .add("short_name", brand.name())
                .add("start_url", "/me")
                .add("scope", "/")
                .add("display", "standalone")
                .add("theme_color", Shades.css(brand.shades().light(Shade.BRAND)))
                .add("background_color", Shades.css(brand.shades().light(Shade.PAGE)))
                .add("icons", icons)
                .build()
                .toString();
        send(request, response, "application/manifest+json;charset=UTF-8", addresses.version(), utf8(manifest));
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, String type, String version, byte[] body)
            throws IOException {
        String tag = "\"" + version + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", version.equals(request.getParameter("v")) ? KEEP : ASK);
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
