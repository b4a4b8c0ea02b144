package org.plenum.acceptance.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.forms.Form;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Visitor;

/** What an organization says of itself is on its invoices, for people and for machines, and on nobody else's. */
class InvoicesTest {
    private static final String PAGE = "/manage/payments/invoices";
    private static final Map<String, String> SELLER = Map.of(
            "name", "Verein Łódź e.V.",
            "street", "Weg 1",
            "postalCode", "10115",
            "city", "Berlin",
            "country", "DE",
            "vatId", "de 123 456 789",
            "electronic", "on");

    private final Organization organization = Organization.fresh();
    private final Organization other = Organization.fresh();

    @Test
    void whoSaysTheirCountryGetsAnInvoiceForMachinesTooAndNobodyElseIsOnIt() throws Exception {
        Sale.Bought before = paid(organization, "DE");
        say(organization);
        Sale.Bought bought = paid(organization, "AT");
        Sale.Bought nowhere = paid(organization, null);
        Sale.Bought elsewhere = paid(other, "AT");

        byte[] pdf = invoice(organization, bought);
        String xml = factur(pdf);
        assertTrue(xml.contains("<ram:Name>Verein Łódź e.V.</ram:Name>"), xml);
        assertTrue(xml.contains(">DE123456789<"), xml);
        assertTrue(xml.contains(">ATU12345678<"), xml);
        assertTrue(xml.contains("<ram:GrandTotalAmount>25.00</ram:GrandTotalAmount>"), xml);
        assertTrue(text(pdf).contains("Verein Łódź e.V."), text(pdf));
        assertTrue(text(pdf).contains("€25.00"), text(pdf));

        assertEquals("", factur(invoice(organization, before)), "it was issued before");
        assertEquals("", factur(invoice(organization, nowhere)), "the standard wants a country");
        assertTrue(text(invoice(organization, nowhere)).contains("Verein Łódź e.V."));
        assertEquals("", factur(invoice(other, elsewhere)), "the other organization said nothing");
        assertFalse(text(invoice(other, elsewhere)).contains("Verein"));
        Visitor stranger = signedIn(other, "stranger", "org-admin");
        assertFalse(stranger.get(other.url() + PAGE).text().contains("Verein"));
        assertFalse(stranger.get(organization.url() + PAGE).text().contains("Verein"));
        assertEquals(
                403,
                signedIn(organization, "orla", "organizer")
                        .get(organization.url() + PAGE)
                        .status());
        assertEquals(
                404,
                other.anonymous()
                        .get("/orders/" + bought.code() + "/" + bought.secret() + "/invoice.pdf")
                        .status());
    }

    private static Visitor signedIn(Organization organization, String name, String role) {
        organization.account(name, role);
        Visitor visitor = new Visitor();
        visitor.logIn(organization.url() + "/manage", organization.email(name));
        return visitor;
    }

    private static void say(Organization organization) {
        Visitor owner = signedIn(organization, "boss", "org-admin");
        Visitor.Page saved = Form.of(owner.get(organization.url() + PAGE), "seller")
                .with(SELLER)
                .send(owner, "save");
        assertEquals(302, saved.status(), saved.text());
        assertTrue(owner.get(organization.url() + PAGE).text().contains("DE123456789"));
    }

    private static Sale.Bought paid(Organization organization, @Nullable String country) {
        Sale sale = organization.sale(2_500, 20);
        Sale.Held held = sale.hold(1);
        Map<String, String> buyer = country == null
                ? Map.of("name", "Ada", "email", organization.email("ada"))
                : Map.of(
                        "name", "Ada",
                        "email", organization.email("ada"),
                        "company", "Ada & Co",
                        "country", country,
                        "vatId", "ATU 12345678");
        JsonObject next = organization
                .anonymous()
                .with("Reservation-Secret", held.secret())
                .post(
                        "/api/v1/public/reservations/" + held.id() + "/checkout",
                        Map.of("buyer", buyer, "attendees", List.of(buyer("Ada", organization.email("ada")))))
                .expect(200)
                .json();
        Sale.Bought bought = new Sale.Bought(
                next.get("orderCode").getAsString(),
                next.get("orderSecret").getAsString(),
                next.get("checkoutUrl").getAsString());
        Sale.stripe().pay(bought.session());
        sale.awaitStatus(bought, "PAID");
        return bought;
    }

    private static Map<String, String> buyer(String name, String email) {
        return Map.of("name", name, "email", email);
    }

    private static byte[] invoice(Organization organization, Sale.Bought bought) {
        return organization
                .anonymous()
                .get("/orders/" + bought.code() + "/" + bought.secret() + "/invoice.pdf")
                .expect(200)
                .bytes();
    }

    /** What lies in it for machines; empty when there is nothing. */
    private static String factur(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names == null || names.getEmbeddedFiles() == null) {
                return "";
            }
            PDComplexFileSpecification file =
                    names.getEmbeddedFiles().getNames().get("factur-x.xml");
            return file == null ? "" : new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
