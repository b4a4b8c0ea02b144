package org.plenum.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.pages.Pages;
import org.plenum.web.ui.Languages;

/**
 * What search engines are told of an organization: {@code /robots.txt} and {@code /sitemap.xml}. Only what the home page shows is in it: published, listed, not over.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">the protocol of sitemaps</a>
 */
@WebServlet(urlPatterns = {SearchServlet.ROBOTS, SearchServlet.SITEMAP})
public class SearchServlet extends HttpServlet {
    static final String ROBOTS = "/robots.txt";
    static final String SITEMAP = "/sitemap.xml";
    private static final long serialVersionUID = 1L;
    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String KEEP_FIVE_MINUTES = "public, max-age=300";
    /** For people who are known, or have a secret in the address. */
    private static final List<String> NOT_FOR_ENGINES = List.of(
            "/api/",
            "/check-in",
            "/invitations/",
            "/login",
            "/logout",
            "/manage",
            "/me",
            "/oidc/",
            "/orders/",
            "/transfers/",
            "/waiting-list/",
            "/*/checkout/");

    @Inject
    private transient Events events;

    @Inject
    private transient Pages texts;

    @Inject
    private transient PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String site = address.getSite();
        response.setHeader("Cache-Control", KEEP_FIVE_MINUTES);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (ROBOTS.equals(request.getServletPath())) {
            response.setContentType("text/plain");
            response.getWriter().write(robots(site));
            return;
        }
        response.setContentType("application/xml");
        try {
            sitemap(request, site, XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(response.getWriter()));
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private static String robots(String site) {
        StringBuilder robots = new StringBuilder("User-agent: *\n");
        NOT_FOR_ENGINES.forEach(path -> robots.append("Disallow: ").append(path).append('\n'));
        return robots.append("\nSitemap: ")
                .append(site)
                .append(SITEMAP)
                .append('\n')
                .toString();
    }

    private void sitemap(HttpServletRequest request, String site, XMLStreamWriter xml) throws XMLStreamException {
        List<String> pages = new ArrayList<>();
        pages.add(site + "/");
        List<EventView> upcoming = events.upcoming();
        upcoming.forEach(event -> {
            pages.add(address.of(event));
            pages.add(address.of(event) + "/agenda");
        });
        Map<UUID, EventView> byId = upcoming.stream().collect(Collectors.toMap(EventView::id, event -> event));
        texts.links(upcoming).forEach(link -> {
            EventView event = link.eventId() == null ? null : byId.get(link.eventId());
            pages.add((event == null ? site : address.of(event)) + "/pages/" + link.slug());
        });
        xml.writeStartDocument();
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(SITEMAPS);
        xml.writeNamespace("xhtml", XHTML);
        for (String page : pages) {
            xml.writeStartElement("url");
            xml.writeStartElement("loc");
            xml.writeCharacters(page);
            xml.writeEndElement();
            for (Languages.Alternate alternate : Languages.alternates(request, page)) {
                xml.writeEmptyElement("xhtml", "link", XHTML);
                xml.writeAttribute("rel", "alternate");
                xml.writeAttribute("hreflang", alternate.tag());
                xml.writeAttribute("href", alternate.href());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }
}
