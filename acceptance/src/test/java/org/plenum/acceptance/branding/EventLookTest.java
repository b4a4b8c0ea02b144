package org.plenum.acceptance.branding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;
import org.plenum.localstack.mail.CaughtMail;

/** What an organization and its events look like, asked for over REST and seen on pages, in mails and in files. */
class EventLookTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>";
    private static final Path FONT =
            Path.of("../platform-web/src/main/webapp/resources/plenum/fonts/newsreader-latin-wght-normal.woff2");

    private final Organization organization = Organization.fresh();
    private final Sale sale = organization.sale(1_000, 20);
    private final Sale other = organization.sale(1_000, 20);

    @Test
    void anEventLooksItsOwnWayOnItsPagesAndInItsMailsOnly() {
        changed("/branding", Map.of("replyTo", "office@acme.example", "imprintUrl", "/imprint"));
        changed(
                look(sale),
                Map.of(
                        "name", "Nachtschicht",
                        "primaryColor", "#ffff00",
                        "replyTo", "night@acme.example",
                        "headerStyle", "FILLED"));
        Await.until(
                "the event's page has its own name",
                () -> page("/events/" + sale.eventCode()).contains("Nachtschicht"));
        String page = page("/events/" + sale.eventCode());
        assertTrue(page.contains("head-filled"), page);
        assertTrue(sheet(page).contains("--tenant-primary:#ffff00"), sheet(page));
        assertTrue(page("/events/" + sale.eventCode() + "/tickets").contains("Nachtschicht"));
        assertFalse(page("/events/" + other.eventCode()).contains("Nachtschicht"));
        assertFalse(sheet(page("/")).contains("#ffff00"));

        Sale.Bought bought = sale.buy("Ada", organization.email("ada"), 1);
        Sale.stripe().pay(bought.session());
        sale.awaitStatus(bought, "PAID");
        assertTrue(page("/orders/" + bought.code() + "/" + bought.secret()).contains("Nachtschicht"));
        CaughtMail mail = mail("ada");
        assertTrue(mail.html().contains(">Nachtschicht</a>"), mail.html());
        assertEquals("night@acme.example", replyTo(mail));
        assertTrue(mail.html().contains("/imprint"), mail.html());

        other.paid("Ben", organization.email("ben"), 1);
        assertEquals("office@acme.example", replyTo(mail("ben")));
        assertFalse(mail("ben").html().contains("Nachtschicht"));

        Api.Answer inherits = changed(look(sale), nothing("name", "primaryColor", "replyTo", "headerStyle"));
        assertTrue(inherits.json().get("primaryColor").isJsonNull(), inherits.text());
        Await.until(
                "the event's page has the organization's name",
                () -> !page("/events/" + sale.eventCode()).contains("Nachtschicht"));
    }

    @Test
    void addressesCarryAVersionAndAreKeptForGood() throws Exception {
        Api owner = organization.owner();
        Api.Answer logo =
                put(owner, look(sale) + "/logo", "image/svg+xml", DRAWING).expect(200);
        String address = logo.string("logoUrl");
        assertEquals(DRAWING, kept(address).text());
        Await.until(
                "the event's page has its own logo",
                () -> page("/events/" + sale.eventCode()).contains(address));
        assertFalse(page("/events/" + other.eventCode()).contains(address));
        assertEquals(
                404,
                organization.anonymous().get("/brand/logo").status(),
                "the event's file is no file of the organization");

        byte[] font = Files.readAllBytes(FONT);
        HttpResponse<String> uploaded = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(organization.url() + "/api/v1/branding/heading-font"))
                                .header("Authorization", "Bearer " + organization.token("owner", "org-admin"))
                                .header("If-Match", "*")
                                .header("Content-Type", "font/woff2")
                                .PUT(HttpRequest.BodyPublishers.ofByteArray(font))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, uploaded.statusCode(), uploaded.body());
        Api.Answer sheet = organization.anonymous().get("/branding.css").expect(200);
        String own = Pattern.compile("/brand/heading-font\\?v=[0-9a-f]+")
                .matcher(sheet.text())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError(sheet.text()));
        assertArrayEquals(font, kept(own).bytes());
        assertEquals("font/woff2", kept(own).header("Content-Type").orElse(""));

        String page = page("/");
        for (String link : new String[] {
            "/branding\\.css\\?v=[^\"]+", "/manifest\\.webmanifest\\?v=[^\"]+", "/brand/icon-48\\.png\\?v=[^\"]+"
        }) {
            kept(Pattern.compile(link)
                    .matcher(page)
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(link + " in " + page))
                    .replace("&amp;", "&"));
        }
        assertEquals(
                "public, no-cache",
                organization
                        .anonymous()
                        .get("/branding.css")
                        .expect(200)
                        .header("Cache-Control")
                        .orElse(""));
    }

    @Test
    void theLogInPageTakesTheNameAndTheLookOver() {
        changed("/branding", Map.of("name", "Nordlicht Verein", "primaryColor", "#123456"));
        Await.until("the log-in page has the new name", () -> page("/login").contains("Nordlicht Verein"));
        String form = page("/login");
        assertTrue(form.contains(organization.url() + "/branding.css"), form);
        assertTrue(form.contains(organization.url() + "/brand/icon-48.png"), form);
        Api.Answer sheet = organization.anonymous().get("/branding.css").expect(200);
        assertTrue(sheet.text().contains("--tenant-primary:#123456"), sheet.text());
        String tag = sheet.header("ETag").orElseThrow();
        assertEquals(
                304,
                organization
                        .anonymous()
                        .with("If-None-Match", tag)
                        .get("/branding.css")
                        .status());
        changed("/branding", Map.of("primaryColor", "#654321"));
        assertTrue(organization
                .anonymous()
                .with("If-None-Match", tag)
                .get("/branding.css")
                .expect(200)
                .text()
                .contains("#654321"));
    }

    @Test
    void whatIsNoLookIsRefusedAndNothingChanges() {
        String before = organization.owner().get("/api/v1/branding").expect(200).text();
        for (Map.Entry<String, String> wrong : Map.of(
                        "buttonTextColor", "#3b4a5f",
                        "linkColor", "#ffff00",
                        "replyTo", "a@acme.example\nBcc: b@acme.example",
                        "imprintUrl", "javascript:alert(1)",
                        "headerStyle", "GLASS")
                .entrySet()) {
            Api.Answer refused = patch(organization.owner(), "/branding", Map.of(wrong.getKey(), wrong.getValue()));
            assertEquals(422, refused.status(), refused.text());
            assertEquals(
                    wrong.getKey(),
                    refused.json()
                            .getAsJsonArray("errors")
                            .get(0)
                            .getAsJsonObject()
                            .get("field")
                            .getAsString());
        }
        Api.Answer faint = patch(organization.owner(), "/branding", Map.of("linkColor", "#ffff00"));
        assertEquals("/problems/contrast-too-low", faint.string("type"));
        assertTrue(
                faint.string("detail").matches("link: #ffff00 on #[0-9a-f]{6} has .*; #[0-9a-f]{6} is the nearest.*"),
                faint.text());

        for (String file : new String[] {"logo", "logo-dark", "favicon", "heading-font", "body-font"}) {
            String type = file.endsWith("font") ? "font/woff2" : "image/png";
            for (String content :
                    new String[] {"<html><script>alert(1)</script></html>", "wOF2", DRAWING + "<script/>"}) {
                assertEquals(
                        422,
                        put(organization.owner(), "/branding/" + file, type, content)
                                .status(),
                        file + " as " + content);
            }
            int tooLarge = put(organization.owner(), "/branding/" + file, type, "x".repeat(10_000_000))
                    .status();
            assertTrue(tooLarge == 422 || tooLarge == 413, file + " gave " + tooLarge);
        }
        assertEquals(
                before, organization.owner().get("/api/v1/branding").expect(200).text());
    }

    @Test
    void onlyOwnersOfTheOrganizationChangeIt() {
        Organization strangers = Organization.fresh();
        for (Api caller : new Api[] {organization.organizer(), organization.staff(), organization.attendee("ada")}) {
            assertEquals(403, patch(caller, look(sale), Map.of("name", "x")).status());
        }
        assertEquals(
                401,
                patch(organization.anonymous(), look(sale), Map.of("name", "x")).status());
        assertEquals(
                404, patch(strangers.owner(), look(sale), Map.of("name", "x")).status());
        assertEquals(
                404,
                patch(organization.owner(), "/events/" + UUID.randomUUID() + "/branding", Map.of("name", "x"))
                        .status());
        Api stale =
                organization.owner().with("If-Match", "\"77\"").with("Content-Type", "application/merge-patch+json");
        assertEquals(
                412, stale.patch("/api/v1" + look(sale), Map.of("name", "x")).status());
        for (String path : new String[] {"/manage/specimens/mail", "/manage/branding/preview/event"}) {
            assertTrue(organization.anonymous().get(path).status() >= 300, path);
        }

        put(organization.owner(), look(sale) + "/logo", "image/svg+xml", DRAWING)
                .expect(200);
        String logo =
                organization.owner().get("/api/v1" + look(sale)).expect(200).string("logoUrl");
        assertEquals(404, strangers.anonymous().get(logo).status());
        assertFalse(strangers
                .anonymous()
                .get("/branding.css?event=" + sale.eventId())
                .expect(200)
                .text()
                .contains("/brand/logo"));
    }

    private static String look(Sale sale) {
        return "/events/" + sale.eventId() + "/branding";
    }

    private Api.Answer changed(String path, Map<String, @Nullable String> values) {
        return patch(organization.owner(), path, values).expect(200);
    }

    private static Api.Answer patch(Api caller, String path, Map<String, @Nullable String> values) {
        return caller.with("If-Match", "*")
                .with("Content-Type", "application/merge-patch+json")
                .patch("/api/v1" + path, values);
    }

    private static Api.Answer put(Api caller, String path, String type, String content) {
        return caller.with("If-Match", "*").with("Content-Type", type).send("PUT", "/api/v1" + path, content);
    }

    private static Map<String, @Nullable String> nothing(String... fields) {
        Map<String, @Nullable String> nothing = new HashMap<>();
        for (String field : fields) {
            nothing.put(field, null);
        }
        return nothing;
    }

    private String page(String path) {
        return new Visitor().open(organization.url() + path).text();
    }

    private String sheet(String page) {
        String address = Pattern.compile("href=\"(/branding\\.css[^\"]*)\"")
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
        return kept(address).text();
    }

    private Api.Answer kept(String address) {
        Api.Answer answer = organization.anonymous().get(address).expect(200);
        assertEquals(
                "public, max-age=31536000, immutable",
                answer.header("Cache-Control").orElse(""),
                address);
        return answer;
    }

    private CaughtMail mail(String name) {
        return Platform.running()
                .mail()
                .await(organization.email(name), mail -> mail.subject().contains("order"), PATIENCE)
                .orElseThrow();
    }

    private static String replyTo(CaughtMail mail) {
        return Pattern.compile("(?m)^Reply-To: .*?<?([^<>\\s]+@[^<>\\s]+?)>?\\r?$")
                .matcher(new String(mail.raw(), StandardCharsets.UTF_8))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElse("");
    }
}
