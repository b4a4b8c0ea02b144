package org.plenum.acceptance.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;

/** A ticket in the wallet of a telephone is for who has the ticket on paper, and lets in like it. */
class WalletsTest {
    private final Organization organization = Organization.fresh();

    @Test
    void aPassLetsItsHolderInAndIsNobodyElses() throws Exception {
        Sale sale = organization.sale(0, 20);
        Sale.Bought bought = sale.buy("Ada", organization.email("ada"), 2);
        sale.awaitStatus(bought, "PAID");
        JsonArray tickets = sale.order(bought).getAsJsonArray("tickets");
        String first = tickets.get(0).getAsJsonObject().get("id").getAsString();
        String second = tickets.get(1).getAsJsonObject().get("id").getAsString();
        String order = "/orders/" + bought.code() + "/" + bought.secret();
        String page = new Visitor().get(organization.url() + order).text();
        assertTrue(page.contains(order + "/passes/" + first + "/apple"), page);
        assertTrue(page.contains(order + "/passes/" + second + "/google"), page);

        Api.Answer answer = pass(organization, order, first).expect(200);
        assertEquals(
                "application/vnd.apple.pkpass", answer.header("Content-Type").orElse(""));
        assertEquals("private, no-store", answer.header("Cache-Control").orElse(""));
        Map<String, byte[]> files = unzipped(answer.bytes());
        assertTrue(files.keySet().containsAll(Set.of("manifest.json", "signature", "icon.png")));
        JsonObject apple = json(files.get("pass.json"));
        assertEquals(
                "ADMITTED",
                scan(
                        sale,
                        apple.getAsJsonArray("barcodes")
                                .get(0)
                                .getAsJsonObject()
                                .get("message")
                                .getAsString()));

        Api.Answer google = organization
                .anonymous()
                .get(order + "/passes/" + second + "/google")
                .expect(302);
        String link = google.header("Location").orElse("");
        assertTrue(link.startsWith("https://pay.google.com/gp/v/save/"), link);
        int end = link.lastIndexOf('.');
        JsonObject object = json(Base64.getUrlDecoder().decode(link.substring(link.lastIndexOf('.', end - 1) + 1, end)))
                .getAsJsonObject("payload")
                .getAsJsonArray("eventTicketObjects")
                .get(0)
                .getAsJsonObject();
        assertEquals(
                "ADMITTED",
                scan(sale, object.getAsJsonObject("barcode").get("value").getAsString()));

        Sale.Bought other = sale.buy("Eve", organization.email("eve"), 1);
        String others = "/orders/" + other.code() + "/" + other.secret();
        assertEquals(404, pass(organization, others, first).status(), "with the secret of another order");
        assertEquals(
                404,
                pass(organization, "/orders/" + bought.code() + "/wrong", first).status());
        assertEquals(404, pass(organization, order, "nonsense").status());
        assertEquals(404, pass(Organization.fresh(), order, first).status(), "at another organization");
    }

    @Test
    void aTicketThatIsCancelledHasNone() {
        Sale sale = organization.sale(0, 20);
        Sale.Bought bought = sale.buy("Ada", organization.email("ada"), 1);
        JsonObject ticket = sale.awaitStatus(bought, "PAID")
                .getAsJsonArray("tickets")
                .get(0)
                .getAsJsonObject();
        String order = "/orders/" + bought.code() + "/" + bought.secret();
        String id = ticket.get("id").getAsString();
        pass(organization, order, id).expect(200);

        organization
                .organizer()
                .send("PUT", "/api/v1/orders/" + bought.code() + "/cancellation", "{}")
                .expect(200);

        assertEquals(404, pass(organization, order, id).status());
        assertEquals(
                404,
                organization
                        .anonymous()
                        .get(order + "/passes/" + id + "/google")
                        .status());
        assertFalse(new Visitor().get(organization.url() + order).text().contains("/passes/"));
    }

    private static Api.Answer pass(Organization organization, String order, String ticket) {
        return organization.anonymous().get(order + "/passes/" + ticket + "/apple");
    }

    private String scan(Sale sale, String text) {
        return organization
                .staff()
                .post(
                        "/api/v1/events/" + sale.eventId() + "/check-ins",
                        Map.of(
                                "ticketSecret",
                                text,
                                "gate",
                                "North",
                                "nonce",
                                UUID.randomUUID().toString()))
                .expect(200)
                .string("result");
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static JsonObject json(byte @Nullable [] text) {
        return JsonParser.parseString(new String(Objects.requireNonNull(text), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }
}
