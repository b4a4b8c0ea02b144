package org.plenum.acceptance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Visitor;
import org.plenum.localstack.mail.CaughtMail;

/**
 * Reads everything that people of one organization get to see, with its headers, cookies, addresses and metadata, for the name of the product and for that of
 * another organization. What browsers never get (database, logs, the identity server's own API) is not looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoTraceTest {
    /** Every word that must not occur, in lower case. */
    private static final List<String> WORDS = List.of("plenum", "zanzibar");

    private static final Pattern LINK =
            Pattern.compile("(?:href|src|srcset|action)=\"([^\"]+)\"|url\\(\"?([^\")]+)\"?\\)|"
                    + "(?:from|import) ?[\"']([^\"']+)[\"']");
    private static final int ASSETS_MIN = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Set<String> traces = new TreeSet<>();
    private World ours;
    private Visitor owner;

    @BeforeAll
    void twoOrganizationsUnderTheirOwnNames() {
        ours = new World();
        World theirs = new World();
        named(ours, "Nordlicht Verein");
        named(theirs, "Zanzibar Kongress");
        ours.organization.account("owner", "org-admin");
        owner = new Visitor();
        assertEquals(
                200,
                owner.logIn(ours.organization.url() + "/manage", ours.organization.email("owner"))
                        .status());
    }

    private static void named(World world, String name) {
        Api.Answer brand = world.owner().get("/api/v1/branding").expect(200);
        world.owner()
                .with("If-Match", brand.header("ETag").orElseThrow())
                .with("Content-Type", "application/merge-patch+json")
                .patch("/api/v1/branding", Map.of("name", name, "mailSenderName", name, "footer", name))
                .expect(200);
    }

    @Test
    void theWordsAreFoundWhereTheyAre() {
        read("a sample", "see <a href='/assets/PLENUM.js'>");
        assertEquals(1, traces.size());
        traces.clear();
    }

    @Test
    void pagesFilesAndWhatTheyLoad() {
        String invitation = PageAddresses.invitation(ours);
        Deque<String> assets = new ArrayDeque<>();
        for (String route : PageAddresses.routes()) {
            String address = ours.organization.url() + PageAddresses.of(ours, route, invitation);
            for (Visitor visitor : List.of(owner, new Visitor())) {
                Visitor.Page page = visitor.open(address);
                read(route, page);
                assets.addAll(links(page.text(), page.address()));
            }
        }
        for (String path : List.of(
                "/",
                "/nothing-here",
                "/%3Cscript%3E",
                "/events/none",
                "/api/v1/nothing",
                "/api/v1/public/events/none",
                "/openapi",
                "/robots.txt",
                "/sitemap.xml",
                "/manifest.webmanifest",
                "/branding.css",
                "/brand/icon-512.png",
                "/brand/nothing",
                "/assets/0/nothing.js",
                "/health",
                "/ws/v1")) {
            Api.Answer answer = ours.organization.anonymous().get(path);
            read(path, answer.text() + answer.response().headers().map());
            assets.addAll(links(answer.text(), URI.create(ours.organization.url() + path)));
        }
        int count = walk(assets);
        assertTrue(count >= ASSETS_MIN, "only " + count + " assets");
        assertEquals(Set.of(), traces);
    }

    @Test
    void logInAndTheMailsOfTheIdentityServer() {
        ours.organization.account("forgetful", "attendee");
        Visitor stranger = new Visitor();
        Visitor.Page form = stranger.open(ours.organization.url() + "/login");
        read("log-in address", form.address().toString());
        read("log-in", form);
        Visitor.Page wrong = stranger.answerForm(form, ours.organization.email("forgetful"), "wrong");
        read("wrong password", wrong);
        String reset = Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"")
                .matcher(form.text())
                .results()
                .map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
        Visitor.Page forgotten = stranger.open(form.address().resolve(reset).toString());
        read("forgotten password", forgotten);
        read(
                "mail is on its way",
                stranger.follow(stranger.answerForm(forgotten, ours.organization.email("forgetful"))));
        read(mail(ours.organization.email("forgetful"), "/login-actions/"));
        assertTrue(walk(links(form.text(), form.address())) > 2, "the log-in page loads style sheets");
        assertEquals(Set.of(), traces);
    }

    @Test
    void mailsTicketsAndInvoices() throws IOException {
        String buyer = "buyer@" + ours.organization.slug() + ".example";
        ours.sale.paid("Bea Buyer", buyer, 2);
        CaughtMail confirmation = mail(buyer, "/invitations/");
        read(confirmation);
        assertTrue(confirmation.attachments().size() >= 3, "tickets, invoice and calendar");
        for (CaughtMail.Attachment file : confirmation.attachments()) {
            read(file.name(), file.name());
            if (file.type().equals("application/pdf")) {
                read(file.name(), pdf(file.content()));
            } else {
                read(file.name(), new String(file.content(), StandardCharsets.UTF_8));
            }
        }
        read(mail("new@" + ours.organization.slug() + ".example", "/invitations/"));
        assertEquals(Set.of(), traces);
    }

    /** Text, and everything about the file that a viewer shows. */
    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            StringBuilder all = new StringBuilder(new PDFTextStripper().getText(document));
            for (COSName key : document.getDocumentInformation().getCOSObject().keySet()) {
                all.append(key.getName())
                        .append(' ')
                        .append(document.getDocumentInformation().getCustomMetadataValue(key.getName()))
                        .append('\n');
            }
            return all.append(new String(bytes, StandardCharsets.ISO_8859_1)).toString();
        }
    }

    private static CaughtMail mail(String address, String has) {
        return Platform.running()
                .mail()
                .await(address, mail -> (mail.text() + mail.html()).contains(has), PATIENCE)
                .orElseThrow(() -> new AssertionError("no mail to " + address));
    }

    private void read(CaughtMail mail) {
        String source = new String(mail.raw(), StandardCharsets.UTF_8);
        String headers = source.substring(0, Math.max(0, source.indexOf("\r\n\r\n")));
        read("mail " + mail.subject(), headers + mail.from() + mail.subject() + mail.text() + mail.html());
    }

    private void read(String what, Visitor.Page page) {
        read(
                what,
                page.address() + " " + page.text() + page.response().headers().map());
    }

    private void read(String what, String content) {
        String lower = content.toLowerCase(Locale.ROOT);
        for (String word : WORDS) {
            int at = lower.indexOf(word);
            if (at >= 0) {
                traces.add(what + ": …" + content.substring(Math.max(0, at - 60), Math.min(content.length(), at + 60))
                        + "…");
            }
        }
    }

    /** Files of the same servers, and what those load in turn; pages are on the list of routes. */
    private int walk(Deque<String> waiting) {
        Set<String> seen = new TreeSet<>();
        while (!waiting.isEmpty()) {
            String address = waiting.pop();
            if (seen.add(address)) {
                Visitor.Page file = new Visitor().get(address);
                read(address, file);
                String type =
                        file.response().headers().firstValue("Content-Type").orElse("");
                if (type.contains("css") || type.contains("javascript")) {
                    waiting.addAll(links(file.text(), file.address()));
                }
            }
        }
        return seen.size();
    }

    private static Deque<String> links(String text, URI base) {
        Deque<String> links = new ArrayDeque<>();
        LINK.matcher(text).results().forEach((MatchResult found) -> {
            for (int group = 1; group <= found.groupCount(); group++) {
                String link = found.group(group);
                if (link != null && loaded(link)) {
                    links.add(base.resolve(link.replace("&amp;", "&").replaceAll("[ #].*", ""))
                            .toString());
                }
            }
        });
        return links;
    }

    private static boolean loaded(String link) {
        return link.matches("[A-Za-z0-9:/._?=&;,%+#-]+")
                && (link.contains("/assets/")
                        || link.contains("/brand")
                        || link.contains("/resources/")
                        || link.contains("faces.resource")
                        || link.contains("manifest")
                        || link.startsWith("./"));
    }
}
