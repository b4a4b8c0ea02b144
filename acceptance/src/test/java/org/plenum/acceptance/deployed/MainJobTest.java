package org.plenum.acceptance.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.chat.ChatClient;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Visitor;

/** From the first superadmin's mail to the door of the event, through the reverse proxy, with nothing but what people have. */
class MainJobTest {
    private static final Duration PROVISIONING_PATIENCE = Duration.ofMinutes(2);

    private final String slug = "org-" + Long.toString(System.nanoTime(), 36).toLowerCase(Locale.ROOT);
    private final String site = Deployment.site(slug);

    @Test
    void anEventIsSoldEnteredAndTalkedIn() {
        createOrganization();
        Person owner = owner();
        JsonObject event = publishedEvent(owner);
        String eventId = event.get("id").getAsString();

        JsonObject order = boughtAndPaid(event.get("code").getAsString(), typeOf(owner, eventId));
        JsonObject mail = Deployment.mailTo(email("ada"), "order");
        assertTrue(named(mail, "ticket-"), "the ticket is attached");
        assertTrue(named(mail, "invoice-"), "the invoice is attached");

        Person ada = new Person(site, email("ada"));
        assertEquals(
                200,
                ada.acceptsInvitation(Deployment.link(mail, "/invitations/"), "Ada Abara")
                        .status());
        Visitor.Page portal = ada.opens("/me");
        assertEquals(200, portal.status(), portal.text());
        assertTrue(portal.text().contains("Opening night"), "the portal shows the event");

        talk(ada, owner, eventId);

        String ticket = order.getAsJsonArray("tickets")
                .get(0)
                .getAsJsonObject()
                .get("secret")
                .getAsString();
        assertEquals("ADMITTED", scan(owner, eventId, ticket));
        assertEquals("ALREADY_ADMITTED", scan(owner, eventId, ticket));
        assertEquals("UNKNOWN", scan(owner, eventId, "NOT-A-CODE"));
    }

    /** By the first superadmin of a new deployment, whose mail waits since it was brought up. */
    private void createOrganization() {
        Person superadmin = new Person(Deployment.site("admin"), Deployment.superadmin());
        superadmin.choosesPassword(
                Deployment.link(Deployment.mailTo(Deployment.superadmin(), "Update"), "/login-actions/"),
                "Sam",
                "Super");
        Visitor.Page console = superadmin.logsIn("/");
        assertEquals(Deployment.site("admin") + "/", console.address().toString());
        assertEquals(200, console.status(), console.text());
        superadmin.sends(
                "POST",
                "/api/v1/organizations",
                Map.of(
                        "slug",
                        slug,
                        "name",
                        "Organization " + slug,
                        "ownerName",
                        "Olga Owner",
                        "ownerEmail",
                        email("owner"),
                        "primaryColor",
                        "#0b4a55",
                        "accentColor",
                        "#ff7d33",
                        "stripeAccount",
                        "acct_" + slug.replace('-', 'x')),
                202);
        Await.found(slug + " is active", PROVISIONING_PATIENCE, () -> {
            JsonObject now = superadmin.gets("/api/v1/organizations/" + slug);
            return now.get("state").getAsString().equals("ACTIVE") ? Optional.of(now) : Optional.empty();
        });
    }

    private Person owner() {
        Person owner = new Person(site, email("owner"));
        String link = Deployment.link(Deployment.mailTo(email("owner"), ""), "/invitations/");
        Visitor.Page inside = owner.acceptsInvitation(link, "Olga Owner");
        assertEquals(200, inside.status(), inside.text());
        assertEquals("/manage", inside.address().getPath());
        return owner;
    }

    private static JsonObject publishedEvent(Person owner) {
        Instant start = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        JsonObject event = owner.sends(
                "POST",
                "/api/v1/events",
                Map.of(
                        "name", "Opening night",
                        "format", "IN_PERSON",
                        "startsAt", start.toString(),
                        "endsAt", start.plus(8, ChronoUnit.HOURS).toString(),
                        "timeZone", "Europe/Amsterdam",
                        "currency", "EUR",
                        "visibility", "PUBLIC",
                        "venue", "Town hall"),
                201);
        String path = "/api/v1/events/" + event.get("id").getAsString();
        owner.sends(
                "POST",
                path + "/ticket-types",
                Map.of(
                        "code",
                        "regular",
                        "name",
                        "Regular",
                        "price",
                        Map.of("amountMinor", 2500, "currency", "EUR"),
                        "taxRatePercent",
                        21,
                        "quantity",
                        10,
                        "minPerOrder",
                        1,
                        "maxPerOrder",
                        4,
                        "visibility",
                        "PUBLIC"),
                201);
        owner.sends("PUT", path + "/publication", Map.of(), 200);
        return event;
    }

    private static String typeOf(Person owner, String eventId) {
        return firstItem(owner.gets("/api/v1/events/" + eventId + "/ticket-types"))
                .get("id")
                .getAsString();
    }

    /** By somebody without an account; the payment page belongs to the stand-in, the order becomes paid by its webhook. */
    private JsonObject boughtAndPaid(String eventCode, String typeId) {
        Api shop = Api.of(site);
        JsonObject held = shop.post(
                        "/api/v1/public/events/" + eventCode + "/reservations",
                        Map.of("items", List.of(Map.of("ticketTypeId", typeId, "quantity", 1))))
                .expect(201)
                .json();
        JsonObject next = shop.with("Reservation-Secret", held.get("secret").getAsString())
                .post(
                        "/api/v1/public/reservations/" + held.get("id").getAsString() + "/checkout",
                        Map.of(
                                "buyer", Map.of("name", "Ada Abara", "email", email("ada")),
                                "attendees",
                                        List.of(Map.of(
                                                "ticketTypeId", typeId, "name", "Ada Abara", "email", email("ada")))))
                .expect(200)
                .json();
        String checkout = next.get("checkoutUrl").getAsString();
        Visitor browser = new Visitor();
        assertEquals(200, browser.get(checkout).status());
        Visitor.Page back = browser.send(
                "POST", checkout + "/outcome", "outcome=paid", "Content-Type", "application/x-www-form-urlencoded");
        assertTrue(back.next().orElseThrow().toString().startsWith(site), "back at the shop");
        assertEquals(200, browser.follow(back).status());
        return Await.found(
                "the order is paid",
                () -> Optional.of(shop.with(
                                        "Order-Secret", next.get("orderSecret").getAsString())
                                .get("/api/v1/public/orders/"
                                        + next.get("orderCode").getAsString())
                                .expect(200)
                                .json())
                        .filter(order -> order.get("status").getAsString().equals("PAID")));
    }

    private void talk(Person ada, Person owner, String eventId) {
        String channel = firstItem(owner.gets("/api/v1/channels?eventId=" + eventId))
                .get("id")
                .getAsString();
        try (ChatClient one = socketOf(ada);
                ChatClient other = socketOf(owner)) {
            one.send(ChatClient.frame("subscribe", channel));
            other.send(ChatClient.frame("subscribe", channel));
            one.await("subscribed");
            other.await("subscribed");
            long seq = one.ackOf(one.say(channel, "Good evening")).get("seq").getAsLong();
            JsonObject heard =
                    other.await("message", message -> message.get("seq").getAsLong() == seq);
            assertEquals("Good evening", heard.get("text").getAsString());
            assertEquals(
                    "Ada Abara", heard.getAsJsonObject("author").get("name").getAsString());
        }
    }

    private ChatClient socketOf(Person person) {
        return ChatClient.at(
                site,
                person.sends("POST", "/api/v1/socket-tickets", Map.of(), 201)
                        .get("ticket")
                        .getAsString());
    }

    private static String scan(Person staff, String eventId, String code) {
        return staff.sends(
                        "POST",
                        "/api/v1/events/" + eventId + "/check-ins",
                        Map.of(
                                "ticketSecret",
                                code,
                                "gate",
                                "North",
                                "nonce",
                                UUID.randomUUID().toString()),
                        200)
                .get("result")
                .getAsString();
    }

    private static JsonObject firstItem(JsonObject list) {
        return list.getAsJsonArray("items").get(0).getAsJsonObject();
    }

    private static boolean named(JsonObject mail, String prefix) {
        return StreamSupport.stream(mail.getAsJsonArray("attachments").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .anyMatch(file -> file.get("name").getAsString().startsWith(prefix));
    }

    private String email(String name) {
        return name + "@" + slug + ".example";
    }
}
