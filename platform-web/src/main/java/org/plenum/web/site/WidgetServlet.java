package org.plenum.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.plenum.branding.Branding;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.DomainException;
import org.plenum.tickets.TicketTypes;
import org.plenum.web.ui.Languages;

/**
 * The ticket shop on other sites: {@code /widget.js} and what it asks for, {@code /widget/{code}.json}. These two, beside the public part of the API and no page of the site, may be read by pages of
 * any origin, without cookies; they say what the event's page says to everybody.
 */
@WebServlet(urlPatterns = {WidgetServlet.SCRIPT, WidgetServlet.ROOT + "/*"})
public class WidgetServlet extends HttpServlet {
    static final String SCRIPT = "/widget.js";
    static final String ROOT = "/widget";
    private static final long serialVersionUID = 1L;
    private static final String FILE = "/WEB-INF/widget.js";
    private static final String JSON = ".json";
    private static final String KEEP_FIVE_MINUTES = "public, max-age=300";
    /** What is left changes with every sale. */
    private static final String KEEP_A_MOMENT = "public, max-age=5";

    @Inject
    private transient Events events;

    @Inject
    private transient TicketTypes ticketTypes;

    @Inject
    private transient Branding branding;

    @Inject
    private transient PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (SCRIPT.equals(request.getServletPath())) {
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            send(response, "text/javascript;charset=UTF-8", KEEP_FIVE_MINUTES, script());
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        Optional<byte[]> shop = shop(request);
        if (shop.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Vary", "Accept-Language, Cookie");
        send(response, "application/json;charset=UTF-8", KEEP_A_MOMENT, shop.get());
    }

    private Optional<byte[]> shop(HttpServletRequest request) {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!name.endsWith(JSON)) {
            return Optional.empty();
        }
        try {
            EventView event = events.publicByCode(name.substring(0, name.length() - JSON.length()));
            String shop = new WidgetJson(Languages.of(request))
                    .of(event, address.of(event), ticketTypes.onSale(event.id()), branding.ofEvent(event.id()));
            return Optional.of(shop.getBytes(StandardCharsets.UTF_8));
        } catch (DomainException hidden) {
            return Optional.empty();
        }
    }

    private byte[] script() throws IOException {
        try (InputStream file = Objects.requireNonNull(getServletContext().getResourceAsStream(FILE), FILE)) {
            return file.readAllBytes();
        }
    }

    private static void send(HttpServletResponse response, String type, String keep, byte[] body) throws IOException {
        response.setHeader("Cache-Control", keep);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
