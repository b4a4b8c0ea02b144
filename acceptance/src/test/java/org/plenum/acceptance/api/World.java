package org.plenum.acceptance.api;

import com.google.gson.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Tables;
import org.plenum.localstack.Stack;

/** An organization in which there is one of everything that the API shows. */
public final class World {
    static final String SCHEDULE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <schedule>
              <version>1</version>
              <conference><acronym>t</acronym><title>T</title><start>2030-01-01</start><end>2030-01-01</end><days>1</days></conference>
              <day index="1" date="2030-01-01" start="2030-01-01T09:00:00+01:00" end="2030-01-01T18:00:00+01:00">
                <room name="Great hall" guid="5c3a3f0e-5c4f-5d3c-9a59-1d6c0a4b7a01">
                  <event id="1" guid="0f6b1a52-7c3e-5f0e-8f51-0d8cf1a2b301">
                    <date>2030-01-01T10:00:00+01:00</date><start>10:00</start><duration>00:45</duration>
                    <room>Great hall</room><slug>t-1</slug><title>Opening of %s</title><subtitle/><track>Main</track><type>talk</type>
                    <language>en</language><abstract>Hello.</abstract><description>Long.</description>
                    <persons><person id="1" guid="6d0b2c8a-0c54-5a94-9f63-2a2d76cf0a01">Sia Speaker</person></persons><links/>
                  </event>
                </room>
              </day>
            </schedule>
            """;

    public final Organization organization;
    public final Sale sale;
    final Sale.Held reservation;
    final Sale.Bought order;
    final JsonObject paid;
    final JsonObject invitation;
    final JsonObject checkIn;
    final String sessionId;
    final String trackId;
    final String roomId;
    final String memberId;
    final String channelId;
    final JsonObject message;
    final String pageId;
    final String eventPageId;
    final String consentId;
    final String eventConsentId;
    /** With which somebody could accept the order's ticket. */
    final String transfer;

    /** Somebody who waits, and their secret. */
    final String waitingId;

    final String waitingSecret;

    final String payoutId;
    final String bankEntryId = UUID.randomUUID().toString();
    final String fieldId;
    final String tierId;
    final String sponsorId;
    final String speakerId;
    final String promoCodeId;
    final String quotaId;
    final String groupId;
    /** Of both pages. */
    final String pageSlug;

    World() {
        this(Organization.fresh());
    }

    /** @param organization empty so far */
    public World(Organization organization) {
        this.organization = organization;
        pageSlug = "read-" + organization.slug();
        sale = organization.sale(1250, 50);
        reservation = sale.hold(1);
        order = sale.buy("Ada " + organization.slug(), "ada@" + organization.slug() + ".example", 1);
        Sale.stripe().pay(order.session());
        paid = sale.awaitStatus(order, "PAID");
        payoutId = Sale.stripe().payOut("acct_" + organization.slug(), "eur");
        Await.until(
                "the payout is known",
                () -> Tables.count(
                                "select count(*) from %s.payout where id = ?".formatted(organization.schema()),
                                payoutId)
                        == 1);
        Tables.change(
                ("insert into %s.bank_entry (id, account, key, booked_on, amount_minor, currency, purpose, state, reason, created_at)"
                                + " values (?::uuid, '', 'world', current_date, 100, 'EUR', '', 'OPEN', 'UNKNOWN_REFERENCE', now())")
                        .formatted(organization.schema()),
                bankEntryId);
        invitation = owner().post(
                        "/api/v1/invitations",
                        Map.of(
                                "email",
                                "new@" + organization.slug() + ".example",
                                "name",
                                "New " + organization.slug(),
                                "roles",
                                List.of("STAFF")))
                .expect(201)
                .json();
        checkIn = owner().post(
                        event() + "/check-ins",
                        Map.of(
                                "ticketSecret",
                                ticket().get("secret").getAsString(),
                                "nonce",
                                UUID.randomUUID().toString()))
                .expect(200)
                .json();
        owner().with("Content-Type", "application/xml")
                .send("PUT", event() + "/agenda", SCHEDULE.formatted(organization.slug()))
                .expect(200);
        sessionId = first(event() + "/sessions");
        trackId = first(event() + "/tracks");
        roomId = first(event() + "/rooms");
        memberId = member(organization);
        channelId = first("/api/v1/channels?eventId=" + sale.eventId());
        message = owner().post(
                        "/api/v1/channels/" + channelId + "/messages",
                        Map.of("clientId", UUID.randomUUID().toString(), "text", "Hello from " + organization.slug()))
                .expect(201)
                .json();
        pageId = page("/api/v1/pages");
        eventPageId = page(event() + "/pages");
        consentId = consent("/api/v1/consents");
        eventConsentId = consent(event() + "/consents");
        transfer = offered();
        fieldId = made(event() + "/custom-fields", Map.of("label", "Field of " + organization.slug()));
        tierId = made(event() + "/sponsor-tiers", Map.of("name", "Partners of " + organization.slug()));
        sponsorId = made(event() + "/sponsors", Map.of("tierId", tierId, "name", "Sponsor of " + organization.slug()));
        promoCodeId = owner().post(
                        event() + "/promo-codes",
                        Map.of("code", "PROMO-" + organization.slug(), "kind", "PERCENT", "percent", 10))
                .expect(201)
                .string("id");
        groupId = owner().post(
                        "/api/v1/groups",
                        Map.of(
                                "name",
                                "Group of " + organization.slug(),
                                "people",
                                List.of("ada@" + organization.slug() + ".example")))
                .expect(201)
                .string("id");
        quotaId = owner().post(
                        event() + "/quotas",
                        Map.of(
                                "name",
                                "Quota of " + organization.slug(),
                                "quantity",
                                60,
                                "ticketTypeIds",
                                List.of(sale.ticketTypeId())))
                .expect(201)
                .string("id");
        speakerId = made(event() + "/speakers", Map.of("name", "Speaker of " + organization.slug()));
        String[] waiting = waiting();
        waitingId = waiting[0];
        waitingSecret = waiting[1];
    }

    /** For a ticket type of its own, whose one seat somebody holds; the link comes by mail. */
    private String[] waiting() {
        String type = owner().post(
                        event() + "/ticket-types",
                        Map.of(
                                "name",
                                "Scarce of " + organization.slug(),
                                "price",
                                Map.of("amountMinor", 0, "currency", "EUR"),
                                "quantity",
                                1))
                .expect(201)
                .string("id");
        String site = "/api/v1/public/events/" + sale.eventCode();
        organization
                .anonymous()
                .post(site + "/reservations", Map.of("items", List.of(Map.of("ticketTypeId", type, "quantity", 1))))
                .expect(201);
        owner().with("If-Match", "*")
                .patch(event() + "/waiting-list", Map.of("open", true))
                .expect(200);
        String email = "waits@" + organization.slug() + ".example";
        organization
                .anonymous()
                .post(
                        site + "/waiting-entries",
                        Map.of(
                                "ticketTypeId",
                                type,
                                "seats",
                                1,
                                "name",
                                "Waits " + organization.slug(),
                                "email",
                                email))
                .expect(202);
        return Platform.running()
                .mail()
                .await(email, mail -> mail.text().contains("/waiting-list/"), Await.PATIENCE)
                .orElseThrow()
                .text()
                .replaceAll("(?s).*/waiting-list/([A-Za-z0-9_/-]+).*", "$1")
                .split("/");
    }

    private String consent(String consents) {
        Map<String, String> text = Map.of("language", "en", "text", "I read " + organization.slug());
        return owner().post(consents, Map.of("name", "Consent of " + organization.slug(), "texts", List.of(text)))
                .expect(201)
                .string("id");
    }

    private String made(String list, Map<String, String> fields) {
        return owner().post(list, fields).expect(201).string("id");
    }

    private String page(String pages) {
        Map<String, String> text =
                Map.of("language", "en", "title", "About " + organization.slug(), "body", "<p>Hello.</p>");
        return owner().post(
                        pages, Map.of("slug", pageSlug, "menu", "HEADER", "published", true, "texts", List.of(text)))
                .expect(201)
                .string("id");
    }

    Api owner() {
        return organization.owner();
    }

    String event() {
        return "/api/v1/events/" + sale.eventId();
    }

    private String message() {
        return "/messages/" + message.get("id").getAsString();
    }

    JsonObject ticket() {
        return paid.getAsJsonArray("tickets").get(0).getAsJsonObject();
    }

    /** People become members by logging in with a browser, which is another test's story. */
    private static String member(Organization organization) {
        UUID id = UUID.randomUUID();
        try (Connection connection = Platform.running().postgres().superuser(Stack.DATABASE)) {
            connection.setSchema("t_" + organization.slug().replace('-', '_'));
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into member (id, name, email, roles, joined_at, last_seen_at) values (?, ?, ?, 'staff', now(), now())")) {
                insert.setObject(1, id);
                insert.setString(2, "Member of " + organization.slug());
                insert.setString(3, "member@" + organization.slug() + ".example");
                insert.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return id.toString();
    }

    /** People are offered tickets by mail, which is another test's story. */
    private String offered() {
        String token = "transfer-" + UUID.randomUUID();
        try (Connection connection = Platform.running().postgres().superuser(Stack.DATABASE)) {
            connection.setSchema(organization.schema());
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into ticket_transfer (id, order_id, ticket_id, token_hash, to_name, to_email, created_at, expires_at)
                    select gen_random_uuid(), t.order_id, t.id, sha256(convert_to(?, 'UTF8')), 'New ' || ?, ?, now(), now() + interval '1 day' from ticket t where t.id = ?""")) {
                insert.setString(1, token);
                insert.setString(2, organization.slug());
                insert.setString(3, "new@" + organization.slug() + ".example");
                insert.setObject(4, UUID.fromString(ticket().get("id").getAsString()));
                insert.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return token;
    }

    private String first(String list) {
        return owner().get(list)
                .expect(200)
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    /** What must never be seen elsewhere. The slug stands in names, addresses and mails. */
    List<String> marks() {
        return List.of(
                organization.slug(),
                sale.eventId(),
                sale.eventCode(),
                sale.ticketTypeId(),
                reservation.id(),
                reservation.secret(),
                order.code(),
                order.secret(),
                invitation.get("id").getAsString(),
                checkIn.get("id").getAsString(),
                ticket().get("id").getAsString(),
                ticket().get("secret").getAsString(),
                sessionId,
                trackId,
                roomId,
                channelId,
                message.get("id").getAsString(),
                pageId,
                eventPageId,
                consentId,
                eventConsentId,
                payoutId,
                bankEntryId,
                fieldId,
                transfer,
                waitingId,
                waitingSecret,
                tierId,
                sponsorId,
                speakerId,
                promoCodeId,
                quotaId,
                groupId);
    }

    /** Real addresses of this organization's things, one for each path of the contract. A path without one fails the tests that go over all of them. */
    Map<String, String> addresses() {
        String event = "/events/" + sale.eventId();
        return Map.ofEntries(
                Map.entry("/events", "/events"),
                Map.entry("/events/{eventId}", event),
                Map.entry("/events/{eventId}/publication", event + "/publication"),
                Map.entry("/events/{eventId}/ticket-types", event + "/ticket-types"),
                Map.entry("/events/{eventId}/ticket-types/{id}", event + "/ticket-types/" + sale.ticketTypeId()),
                Map.entry("/groups", "/groups"),
                Map.entry("/groups/{id}", "/groups/" + groupId),
                Map.entry("/events/{eventId}/quotas", event + "/quotas"),
                Map.entry("/events/{eventId}/quotas/{id}", event + "/quotas/" + quotaId),
                Map.entry("/events/{eventId}/promo-codes", event + "/promo-codes"),
                Map.entry("/events/{eventId}/promo-codes/{id}", event + "/promo-codes/" + promoCodeId),
                Map.entry("/public/events/{code}/quotes", "/public/events/" + sale.eventCode() + "/quotes"),
                Map.entry("/events/{eventId}/sessions", event + "/sessions"),
                Map.entry("/events/{eventId}/sessions/{id}", event + "/sessions/" + sessionId),
                Map.entry("/events/{eventId}/tracks", event + "/tracks"),
                Map.entry("/events/{eventId}/tracks/{id}", event + "/tracks/" + trackId),
                Map.entry("/events/{eventId}/rooms", event + "/rooms"),
                Map.entry("/events/{eventId}/rooms/{id}", event + "/rooms/" + roomId),
                Map.entry("/organization/languages", "/organization/languages"),
                Map.entry("/events/{eventId}/speakers", event + "/speakers"),
                Map.entry("/events/{eventId}/agenda", event + "/agenda"),
                Map.entry("/events/{eventId}/attendees", event + "/attendees"),
                Map.entry("/events/{eventId}/check-ins", event + "/check-ins"),
                Map.entry("/events/{eventId}/speakers/{id}", event + "/speakers/" + speakerId),
                Map.entry("/events/{eventId}/speakers/{id}/photo", event + "/speakers/" + speakerId + "/photo"),
                Map.entry("/events/{eventId}/sponsor-tiers", event + "/sponsor-tiers"),
                Map.entry("/events/{eventId}/sponsor-tiers/{id}", event + "/sponsor-tiers/" + tierId),
                Map.entry("/events/{eventId}/sponsors", event + "/sponsors"),
                Map.entry("/events/{eventId}/sponsors/{id}", event + "/sponsors/" + sponsorId),
                Map.entry("/events/{eventId}/sponsors/{id}/logo", event + "/sponsors/" + sponsorId + "/logo"),
                Map.entry("/events/{eventId}/venue", event + "/venue"),
                Map.entry("/consents", "/consents"),
                Map.entry("/consents/{id}", "/consents/" + consentId),
                Map.entry("/events/{eventId}/custom-fields", event + "/custom-fields"),
                Map.entry("/events/{eventId}/custom-fields/{id}", event + "/custom-fields/" + fieldId),
                Map.entry(
                        "/public/events/{code}/custom-fields", "/public/events/" + sale.eventCode() + "/custom-fields"),
                Map.entry("/events/{eventId}/consents", event + "/consents"),
                Map.entry("/events/{eventId}/consents/{id}", event + "/consents/" + eventConsentId),
                Map.entry("/public/events/{code}/consents", "/public/events/" + sale.eventCode() + "/consents"),
                Map.entry("/orders/{code}/consents", "/orders/" + order.code() + "/consents"),
                Map.entry("/pages", "/pages"),
                Map.entry("/pages/{id}", "/pages/" + pageId),
                Map.entry("/events/{eventId}/pages", event + "/pages"),
                Map.entry("/events/{eventId}/pages/{id}", event + "/pages/" + eventPageId),
                Map.entry("/public/events/{code}", "/public/events/" + sale.eventCode()),
                Map.entry("/public/events/{code}/ticket-types", "/public/events/" + sale.eventCode() + "/ticket-types"),
                Map.entry("/public/events/{code}/reservations", "/public/events/" + sale.eventCode() + "/reservations"),
                Map.entry("/public/reservations/{id}", "/public/reservations/" + reservation.id()),
                Map.entry(
                        "/public/reservations/{id}/checkout", "/public/reservations/" + reservation.id() + "/checkout"),
                Map.entry("/public/orders/{code}", "/public/orders/" + order.code()),
                Map.entry(
                        "/public/orders/{code}/consents/{id}",
                        "/public/orders/" + order.code() + "/consents/" + consentId),
                Map.entry("/public/orders/{code}/cancellation", "/public/orders/" + order.code() + "/cancellation"),
                Map.entry("/public/orders/{code}/payment", "/public/orders/" + order.code() + "/payment"),
                Map.entry("/public/orders/{code}/withdrawal", "/public/orders/" + order.code() + "/withdrawal"),
                Map.entry("/orders/{code}/approval", "/orders/" + order.code() + "/approval"),
                Map.entry("/events/{eventId}/sale-rules", event + "/sale-rules"),
                Map.entry("/events/{eventId}/waiting-list", event + "/waiting-list"),
                Map.entry("/events/{eventId}/waiting-entries", event + "/waiting-entries"),
                Map.entry("/events/{eventId}/waiting-entries/{id}", event + "/waiting-entries/" + waitingId),
                Map.entry(
                        "/events/{eventId}/waiting-entries/{id}/offer",
                        event + "/waiting-entries/" + waitingId + "/offer"),
                Map.entry(
                        "/public/events/{code}/waiting-entries",
                        "/public/events/" + sale.eventCode() + "/waiting-entries"),
                Map.entry("/public/waiting-entries/{id}", "/public/waiting-entries/" + waitingId),
                Map.entry("/accounting/journal", "/accounting/journal"),
                Map.entry("/accounting/taxes", "/accounting/taxes"),
                Map.entry("/accounting/balances", "/accounting/balances"),
                Map.entry("/orders", "/orders"),
                Map.entry("/orders/{code}", "/orders/" + order.code()),
                Map.entry("/orders/{code}/refunds", "/orders/" + order.code() + "/refunds"),
                Map.entry("/orders/{code}/credit-notes", "/orders/" + order.code() + "/credit-notes"),
                Map.entry("/orders/{code}/cancellation", "/orders/" + order.code() + "/cancellation"),
                Map.entry("/members", "/members"),
                Map.entry("/members/{id}", "/members/" + memberId),
                Map.entry("/invitations", "/invitations"),
                Map.entry(
                        "/invitations/{id}",
                        "/invitations/" + invitation.get("id").getAsString()),
                Map.entry("/channels", "/channels"),
                Map.entry("/channels/{id}", "/channels/" + channelId),
                Map.entry("/channels/{id}/messages", "/channels/" + channelId + "/messages"),
                Map.entry("/messages/{id}", message()),
                Map.entry("/messages/{id}/reactions", message() + "/reactions"),
                Map.entry("/messages/{id}/reactions/{emoji}", message() + "/reactions/%F0%9F%91%8D"),
                Map.entry("/roles", "/roles"),
                Map.entry("/permissions", "/permissions"),
                Map.entry("/socket-tickets", "/socket-tickets"),
                Map.entry("/branding", "/branding"),
                Map.entry("/branding/{file}", "/branding/favicon"),
                Map.entry("/events/{eventId}/branding", event + "/branding"),
                Map.entry("/events/{eventId}/branding/{file}", event + "/branding/favicon"));
    }

    /** The real address for a path of the contract. */
    String address(Contract.Operation operation) {
        String address = addresses().get(operation.path());
        if (address == null) {
            throw new AssertionError("There is no address for " + operation + "; add one to World");
        }
        return address;
    }

    /** Sends what the contract gives as an example, with everything else that the operation wants, by the caller to the address. */
    Api.Answer ask(Api caller, Contract.Operation operation, String address) {
        return ask(caller, operation, address, operation.body() == null ? null : operation.example());
    }

    Api.Answer ask(
            Api caller, Contract.Operation operation, String address, @org.jspecify.annotations.Nullable String body) {
        Api asking = caller.with("Reservation-Secret", reservation.secret())
                .with("Order-Secret", order.secret())
                .with("Waiting-Secret", waitingSecret);
        if (operation.method().equals("PATCH")) {
            asking = asking.with("If-Match", "*").with("Content-Type", "application/merge-patch+json");
        }
        if (operation.path().endsWith("/agenda")) {
            return asking.with("Content-Type", "application/xml")
                    .send(operation.method(), "/api/v1" + address, SCHEDULE);
        }
        return asking.send(operation.method(), "/api/v1" + address, body);
    }
}
