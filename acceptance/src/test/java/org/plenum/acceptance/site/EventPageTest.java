package org.plenum.acceptance.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;

/** What an event's page says beside the tickets, to people and to machines, and to whom it says nothing. */
class EventPageTest {
    private static final Pattern FACTS = Pattern.compile("<script type=\"application/ld\\+json\"[^>]*>(.*?)</script>");
    private static final Pattern PREVIEW = Pattern.compile("property=\"og:image\" content=\"([^\"]+)\"");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final Organization ORGANIZATION = Organization.fresh();

    private Sale sale;
    private String event;

    @BeforeEach
    void anEvent() {
        sale = ORGANIZATION.sale(1250, 10);
        event = "/api/v1/events/" + sale.eventId();
    }

    @Test
    void theSectionsStandThereWhenThereIsSomethingInThem() {
        String bare = page();
        for (String section : List.of("speakers", "partners", "venue", "questions")) {
            assertFalse(bare.contains("id=\"" + section + "\""), section);
        }
        make("/speakers", Map.of("name", "Sia <b>Speaker</b>", "role", "Singer"));
        String tier = make("/sponsor-tiers", Map.of("name", "Lead partners", "size", "LARGE"));
        make("/sponsors", Map.of("tierId", tier, "name", "Tidewater", "url", "https://tide.example/?a=1&b=2"));
        make(
                "/pages",
                Map.of(
                        "kind",
                        "QUESTION",
                        "published",
                        true,
                        "texts",
                        List.of(Map.of("language", "en", "title", "Is there lunch?", "body", "<p>Yes.</p>"))));
        patch("/venue", Map.of("address", "Quay 1\nHarbour", "latitude", 51.5, "longitude", 4.25));

        String page = page();
        assertTrue(page.contains("Sia &lt;b&gt;Speaker&lt;/b&gt;"), page);
        assertTrue(page.contains("href=\"https://tide.example/?a=1&amp;b=2\" rel=\"sponsored noopener\""), page);
        assertTrue(page.contains("<h3>Is there lunch?</h3>"), page);
        assertTrue(page.contains("href=\"https://www.openstreetmap.org/?mlat=51.5"), page);
        JsonObject facts = facts(page);
        JsonObject place = facts.getAsJsonArray("location").get(0).getAsJsonObject();
        assertEquals("Town hall", place.get("name").getAsString());
        assertEquals("Quay 1, Harbour", place.get("address").getAsString());
        assertEquals(51.5, place.getAsJsonObject("geo").get("latitude").getAsDouble());
        assertEquals(
                "Sia <b>Speaker</b>",
                facts.getAsJsonArray("performer")
                        .get(0)
                        .getAsJsonObject()
                        .get("name")
                        .getAsString());
        assertEquals(
                "Organization", facts.getAsJsonObject("organizer").get("@type").getAsString());
        for (String list : List.of("/sitemap.xml", "/")) {
            assertFalse(read(list).contains("is-there-lunch"), "a question has no address");
        }
        assertEquals(404, status("/events/" + sale.eventCode() + "/pages/is-there-lunch"));
    }

    @Test
    void thePageAsksNobodyElseForAnything() {
        patch("/venue", Map.of("address", "Quay 1", "latitude", 51.5, "longitude", 4.25));
        String page = page();

        Matcher loaded = Pattern.compile(
                        "<(?:img|script|iframe|source)[^>]* src=\"([^\"]+)\"|<link[^>]* rel=\"(?:stylesheet|preload|icon)\"[^>]* href=\"([^\"]+)\"")
                .matcher(page);
        while (loaded.find()) {
            String address = loaded.group(1) == null ? loaded.group(2) : loaded.group(1);
            assertTrue(address.startsWith("/") && !address.startsWith("//"), address);
        }
    }

    @Test
    void linksBringAPictureOfTheEvent() throws Exception {
        Matcher preview = PREVIEW.matcher(page());
        assertTrue(preview.find(), "the page names it");
        HttpResponse<byte[]> answer = bytes(preview.group(1).replace("&amp;", "&"));

        assertEquals(200, answer.statusCode());
        assertEquals("image/png", answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertArrayEquals(PNG, java.util.Arrays.copyOf(answer.body(), PNG.length));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertEquals(List.of(1200, 630), List.of(picture.getWidth(), picture.getHeight()));
        patch("", Map.of("name", "Another name"));
        Matcher after = PREVIEW.matcher(page());
        assertTrue(after.find() && !after.group(1).equals(preview.group(1)), "a change gives another address");
    }

    @Test
    void whoIsNotInvitedSeesNothingOfAnEventByInvitation() throws Exception {
        String speaker = make("/speakers", Map.of("name", "Sia Speaker"));
        photo(speaker);
        String picture = "/pictures/speakers/" + sale.eventCode() + "/" + speaker;
        assertEquals(200, status(picture));
        patch("", Map.of("visibility", "INVITATION"));

        for (String path : List.of(
                "/events/" + sale.eventCode(),
                "/events/" + sale.eventCode() + "/agenda",
                "/events/" + sale.eventCode() + "/tickets",
                "/preview/" + sale.eventCode() + ".png",
                "/api/v1/public/events/" + sale.eventCode(),
                "/api/v1/public/events/" + sale.eventCode() + "/ticket-types",
                picture)) {
            assertEquals(404, status(path), path);
        }
        for (String list : List.of("/", "/sitemap.xml")) {
            assertFalse(read(list).contains(sale.eventCode()), list);
        }
    }

    @Test
    void aPhotoIsDrawnAnewAndSmallEnoughForPages() throws Exception {
        String speaker = make("/speakers", Map.of("name", "Sia Speaker"));
        photo(speaker);

        HttpResponse<byte[]> answer =
                bytes(ORGANIZATION.url() + "/pictures/speakers/" + sale.eventCode() + "/" + speaker);
        assertEquals("image/jpeg", answer.headers().firstValue("Content-Type").orElse(""));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertEquals(480, picture.getWidth());
        Organization other = Organization.fresh();
        assertEquals(
                404,
                new Visitor()
                        .get(other.url() + "/pictures/speakers/" + sale.eventCode() + "/" + speaker)
                        .status());
    }

    @Test
    void aTierWithSponsorsStaysAndAStrangersTierIsNone() {
        String tier = make("/sponsor-tiers", Map.of("name", "Partners"));
        make("/sponsors", Map.of("tierId", tier, "name", "Tidewater"));
        Api.Answer refused = ORGANIZATION.organizer().delete(event + "/sponsor-tiers/" + tier);
        assertEquals(409, refused.status(), refused.text());
        assertEquals("tier-taken", refused.problem());
        Sale another = ORGANIZATION.sale(100, 1);
        Api.Answer foreign = ORGANIZATION
                .organizer()
                .post("/api/v1/events/" + another.eventId() + "/sponsors", Map.of("tierId", tier, "name", "Tidewater"));
        assertEquals(422, foreign.status(), foreign.text());
    }

    private void photo(String speaker) throws Exception {
        BufferedImage image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        java.io.ByteArrayOutputStream png = new java.io.ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        HttpRequest put = HttpRequest.newBuilder(
                        URI.create(ORGANIZATION.url() + event + "/speakers/" + speaker + "/photo"))
                .header("Authorization", "Bearer " + ORGANIZATION.token("organizer", "organizer"))
                .header("Content-Type", "image/png")
                .header("If-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(png.toByteArray()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertEquals(
                    200, client.send(put, HttpResponse.BodyHandlers.ofString()).statusCode());
        }
    }

    private String make(String list, Map<String, ?> fields) {
        return ORGANIZATION.organizer().post(event + list, fields).expect(201).string("id");
    }

    private void patch(String part, Map<String, ?> fields) {
        Api.Answer now = ORGANIZATION.organizer().get(event + part).expect(200);
        ORGANIZATION
                .organizer()
                .with("If-Match", now.header("ETag").orElseThrow())
                .patch(event + part, fields)
                .expect(200);
    }

    private String page() {
        return read("/events/" + sale.eventCode());
    }

    private static JsonObject facts(String page) {
        Matcher facts = FACTS.matcher(page);
        assertTrue(facts.find(), page);
        return JsonParser.parseString(facts.group(1)).getAsJsonObject();
    }

    private static int status(String path) {
        return anew(path).status();
    }

    /** Not as it was kept a moment ago: with a parameter that no page knows it is made for this request. */
    private static Visitor.Page anew(String path) {
        return new Visitor().get(ORGANIZATION.url() + path + (path.contains("?") ? "&" : "?") + "anew=1");
    }

    private static String read(String path) {
        Visitor.Page page = anew(path);
        assertEquals(200, page.status(), page.text());
        return page.text();
    }

    private static HttpResponse<byte[]> bytes(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
