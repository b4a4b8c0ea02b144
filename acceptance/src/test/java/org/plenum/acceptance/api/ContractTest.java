package org.plenum.acceptance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Sale;

/** Real answers, good ones and refusals, against the schemas of the contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
    private World world;
    private Contract contract;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void anOrganization() {
        world = new World();
        contract = Contract.of(world.organization.anonymous());
    }

    @Test
    void everyReadingOperationAnswersAsTheContractSays() {
        for (Contract.Operation operation : contract.operations()) {
            if (operation.method().equals("GET")) {
                Api caller = operation.isPublic() ? world.organization.anonymous() : world.owner();
                Api.Answer answer = world.ask(caller, operation, address(operation.path()));
                assertEquals(200, answer.status(), () -> operation + " gave " + answer.text());
                check(operation, answer);
            }
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void everyRefusalIsAProblemOfTheContract() {
        for (Contract.Operation operation : contract.operations()) {
            if (!operation.isPublic()) {
                check(operation, world.ask(world.organization.anonymous(), operation, address(operation.path())));
                check(
                        operation,
                        world.ask(world.organization.attendee("curious"), operation, address(operation.path())));
            }
            if (operation.body() != null) {
                Api caller = operation.isPublic() ? world.organization.anonymous() : world.owner();
                check(operation, world.ask(caller, operation, address(operation.path()), "{"));
                check(
                        operation,
                        world.ask(
                                caller, operation, address(operation.path()), "{\"name\":7,\"buyer\":1,\"items\":2}"));
            }
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void everyWritingOperationAnswersAsTheContractSays() {
        Api owner = world.owner();
        String example = operation("POST", "/events").example();
        Api.Answer event = asked("POST", "/events", "/events", owner, example, 201);
        String address = "/events/" + event.string("id");
        asked("PATCH", "/events/{eventId}", address, owner.with("If-Match", tag(event)), "{\"capacity\":null}", 200);
        Api.Answer type = asked(
                "POST",
                "/events/{eventId}/ticket-types",
                address + "/ticket-types",
                owner,
                operation("POST", "/events/{eventId}/ticket-types").example(),
                201);
        String typeAddress = address + "/ticket-types/" + type.string("id");
        asked(
                "PATCH",
                "/events/{eventId}/ticket-types/{id}",
                typeAddress,
                owner.with("If-Match", tag(type)),
                "{\"quantity\":5}",
                200);
        Api.Answer group = asked(
                "POST",
                "/groups",
                "/groups",
                owner,
                operation("POST", "/groups").example(),
                201);
        changed("/groups", "/groups/" + group.string("id"), group, "{\"people\":[]}");
        asked("DELETE", "/groups/{id}", "/groups/" + group.string("id"), owner, null, 204);
        String quotas = "/events/{eventId}/quotas";
        Api.Answer quota = asked(
                "POST",
                quotas,
                address + "/quotas",
                owner,
                operation("POST", quotas).example(),
                201);
        changed(
                quotas,
                address + "/quotas/" + quota.string("id"),
                quota,
                "{\"ticketTypeIds\":[\"" + type.string("id") + "\"]}");
        asked("DELETE", quotas + "/{id}", address + "/quotas/" + quota.string("id"), owner, null, 204);
        asked("PUT", "/events/{eventId}/publication", address + "/publication", owner, null, 200);
        asked(
                "PUT",
                "/events/{eventId}/agenda",
                address + "/agenda",
                owner.with("Content-Type", "text/xml"),
                World.SCHEDULE,
                200);
        for (String part : List.of("sessions", "tracks", "rooms")) {
            String path = "/events/{eventId}/" + part + "/{id}";
            String thing = address(path);
            Api.Answer before = owner.get("/api/v1" + thing).expect(200);
            asked(
                    "PATCH",
                    path,
                    thing,
                    owner.with("If-Match", tag(before)),
                    operation("PATCH", path).example(),
                    200);
        }
        Api.Answer languages = owner.get("/api/v1/organization/languages").expect(200);
        asked(
                "PATCH",
                "/organization/languages",
                "/organization/languages",
                owner.with("If-Match", tag(languages)),
                "{\"active\":[\"de\",\"en\"],\"main\":\"en\"}",
                200);
        text("/pages", "/pages");
        text("/events/{eventId}/pages", address + "/pages");
        text("/consents", "/consents");
        text("/events/{eventId}/consents", address + "/consents");
        text("/events/{eventId}/custom-fields", address + "/custom-fields");
        String tiers = "/events/{eventId}/sponsor-tiers";
        Api.Answer tier = asked(
                "POST",
                tiers,
                address + "/sponsor-tiers",
                owner,
                operation("POST", tiers).example(),
                201);
        changed(tiers, address + "/sponsor-tiers/" + tier.string("id"), tier, "{\"size\":\"SMALL\"}");
        Api.Answer sponsor = asked(
                "POST",
                "/events/{eventId}/sponsors",
                address + "/sponsors",
                owner,
                "{\"tierId\":\"" + tier.string("id") + "\",\"name\":\"Tidewater\",\"url\":\"https://tide.example\"}",
                201);
        changed("/events/{eventId}/sponsors", address + "/sponsors/" + sponsor.string("id"), sponsor, "{\"url\":null}");
        asked(
                "DELETE",
                "/events/{eventId}/sponsors/{id}",
                address + "/sponsors/" + sponsor.string("id"),
                owner,
                null,
                204);
        asked("DELETE", tiers + "/{id}", address + "/sponsor-tiers/" + tier.string("id"), owner, null, 204);
        String speakers = "/events/{eventId}/speakers";
        Api.Answer speaker = asked(
                "POST",
                speakers,
                address + "/speakers",
                owner,
                operation("POST", speakers).example(),
                201);
        changed(speakers, address + "/speakers/" + speaker.string("id"), speaker, "{\"role\":null}");
        asked("DELETE", speakers + "/{id}", address + "/speakers/" + speaker.string("id"), owner, null, 204);
        String venue = "/events/{eventId}/venue";
        Api.Answer place = owner.get("/api/v1" + address + "/venue").expect(200);
        asked(
                "PATCH",
                venue,
                address + "/venue",
                owner.with("If-Match", tag(place)),
                operation("PATCH", venue).example(),
                200);
        String rules = "/events/{eventId}/sale-rules";
        Api.Answer ruled = owner.get("/api/v1" + address + "/sale-rules").expect(200);
        asked(
                "PATCH",
                rules,
                address + "/sale-rules",
                owner.with("If-Match", tag(ruled)),
                operation("PATCH", rules).example(),
                200);
        String waiting = "/events/{eventId}/waiting-list";
        Api.Answer list = owner.get("/api/v1" + address + "/waiting-list").expect(200);
        asked(
                "PATCH",
                waiting,
                address + "/waiting-list",
                owner.with("If-Match", tag(list)),
                operation("PATCH", waiting).example(),
                200);
        asked("DELETE", "/events/{eventId}/publication", address + "/publication", owner, null, 204);
        asked("DELETE", "/events/{eventId}/ticket-types/{id}", typeAddress, owner, null, 204);
        asked("DELETE", "/events/{eventId}", address, owner, null, 204);
        asked(
                "POST",
                "/events/{eventId}/check-ins",
                "/events/" + world.sale.eventId() + "/check-ins",
                owner,
                "{\"ticketSecret\":\"nobody\",\"nonce\":\"" + UUID.randomUUID() + "\"}",
                200);
        asked("POST", "/socket-tickets", "/socket-tickets", owner, null, 201);
        Api.Answer brand = owner.get("/api/v1/branding").expect(200);
        asked("PATCH", "/branding", "/branding", owner.with("If-Match", tag(brand)), "{\"radiusPx\":8}", 200);
        Api.Answer invitation = asked(
                "POST",
                "/invitations",
                "/invitations",
                owner,
                "{\"email\":\"x@x.example\",\"name\":\"X\",\"roles\":[\"staff\"]}",
                201);
        Api.Answer message = asked(
                "POST",
                "/channels/{id}/messages",
                "/channels/" + world.channelId + "/messages",
                owner,
                "{\"clientId\":\"" + UUID.randomUUID() + "\",\"text\":\"Hello\"}",
                201);
        String said = "/messages/" + message.string("id");
        asked("PATCH", "/messages/{id}", said, owner.with("If-Match", tag(message)), "{\"text\":\"Hi\"}", 200);
        asked("POST", "/messages/{id}/reactions", said + "/reactions", owner, "{\"emoji\":\"👍\"}", 201);
        asked("DELETE", "/messages/{id}/reactions/{emoji}", said + "/reactions/%F0%9F%91%8D", owner, null, 204);
        asked("DELETE", "/messages/{id}", said, owner, null, 204);
        asked("DELETE", "/invitations/{id}", "/invitations/" + invitation.string("id"), owner, null, 204);
        assertEquals(List.of(), complaints);
    }

    private void changed(String path, String address, Api.Answer before, String patch) {
        asked("PATCH", path + "/{id}", address, world.owner().with("If-Match", tag(before)), patch, 200);
    }

    /** From the first word to the last. */
    private void text(String path, String address) {
        Api owner = world.owner();
        Api.Answer page =
                asked("POST", path, address, owner, operation("POST", path).example(), 201);
        String one = address + "/" + page.string("id");
        asked("PATCH", path + "/{id}", one, owner.with("If-Match", tag(page)), "{\"position\":7}", 200);
        asked("DELETE", path + "/{id}", one, owner, null, 204);
    }

    @Test
    void thePublicSaleAnswersAsTheContractSays() {
        Api customer = world.organization.anonymous();
        Sale sale = world.sale;
        String wanted = "{\"items\":[{\"ticketTypeId\":\"" + sale.ticketTypeId() + "\",\"quantity\":1}]}";
        String reserving = "/public/events/" + sale.eventCode() + "/reservations";
        Api.Answer given = asked("POST", "/public/events/{code}/reservations", reserving, customer, wanted, 201);
        asked(
                "DELETE",
                "/public/reservations/{id}",
                "/public/reservations/" + given.string("id"),
                customer.with("Reservation-Secret", given.string("secret")),
                null,
                204);
        Api.Answer held = asked("POST", "/public/events/{code}/reservations", reserving, customer, wanted, 201);
        Api.Answer checkout = asked(
                "POST",
                "/public/reservations/{id}/checkout",
                "/public/reservations/" + held.string("id") + "/checkout",
                customer.with("Reservation-Secret", held.string("secret")),
                "{\"buyer\":{\"name\":\"Bea\",\"email\":\"bea@x.example\"},\"attendees\":[{\"name\":\"Bea\",\"email\":\"bea@x.example\"}]}",
                200);
        asked(
                "GET",
                "/public/orders/{code}",
                "/public/orders/" + checkout.string("orderCode"),
                customer.with("Order-Secret", checkout.string("orderSecret")),
                null,
                200);
        Api.Answer soldOut = customer.post(
                "/api/v1" + reserving,
                Map.of("items", List.of(Map.of("ticketTypeId", sale.ticketTypeId(), "quantity", 10))));
        check(operation("POST", "/public/events/{code}/reservations"), soldOut);
        assertEquals(List.of(), complaints);
    }

    @Test
    void theDocumentIsServedAsJsonAndYamlUnderEveryHost() {
        Api site = world.organization.anonymous();
        assertTrue(site.get("/openapi")
                .expect(200)
                .header("Content-Type")
                .orElse("")
                .startsWith("application/json"));
        assertTrue(site.get("/openapi.yaml").expect(200).text().contains("openapi: 3.1.0"));
        assertTrue(site.with("Accept", "application/yaml")
                .get("/openapi")
                .expect(200)
                .text()
                .contains("openapi: 3.1.0"));
        assertEquals(
                new TreeSet<>(List.of("/organizations", "/organizations/{slug}")),
                new TreeSet<>(Contract.of(Api.of(
                                org.plenum.acceptance.support.Platform.running().adminUrl()))
                        .paths()));
    }

    private Api.Answer asked(
            String method, String path, String address, Api caller, @Nullable String body, int status) {
        Api asking = method.equals("PATCH") ? caller.with("Content-Type", "application/merge-patch+json") : caller;
        Api.Answer answer = asking.send(method, "/api/v1" + address, body).expect(status);
        check(operation(method, path), answer);
        return answer;
    }

    private void check(Contract.Operation operation, Api.Answer answer) {
        contract.complaint(operation, answer)
                .ifPresent(it -> complaints.add(operation + " " + answer.status() + " " + it));
    }

    private Contract.Operation operation(String method, String path) {
        return contract.operations().stream()
                .filter(it -> it.method().equals(method) && it.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not in the contract: " + method + " " + path));
    }

    private String address(String path) {
        return String.valueOf(world.addresses().get(path));
    }

    private static String tag(Api.Answer answer) {
        return answer.header("ETag").orElseThrow();
    }
}
