package org.plenum.acceptance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Stored;

/** Nonsense at every operation of the contract: always refused as a problem, never an error of ours, and nothing is stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String LONG = "x".repeat(100_000);
    /** None of them is an acceptable value of any field, whatever its type. */
    private static final List<String> NEVER =
            List.of("[[1]]", "1e400", "-1e30", "\"\\u0000\"", "\"\\ud800\"", "\"" + LONG + "\"");

    /** Below what a minute allows. */
    private static final int OWNER_ASKS_TIMES = 1_000;

    private int asked;
    private World world;
    private Contract contract;
    private Map<String, String> before = Map.of();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void anOrganization() {
        world = new World();
        contract = Contract.of(world.organization.anonymous());
    }

    @BeforeEach
    void whatIsStored() {
        complaints.clear();
        before = Stored.of(world.organization);
    }

    @AfterEach
    void nothingIsStoredOrChanged() {
        assertEquals(before, Stored.of(world.organization));
    }

    @Test
    void bodiesThatAreNotJsonObjects() {
        for (Contract.Operation operation : withBody()) {
            for (String body : List.of(
                    "", "{", "[]", "null", "7", "{\"a\":1,\"a\":2}", "{} {}", "[".repeat(50_000), "{\"a\":NaN}")) {
                refused(operation, body, 400);
            }
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void bodiesThatAreTooLarge() {
        for (Contract.Operation operation : withBody()) {
            refused(operation, "{\"x\":\"" + "x".repeat(300_000) + "\"}", 413);
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void bodiesOfAnotherKind() {
        for (Contract.Operation operation : withBody()) {
            Api.Answer answer = owner().with("Content-Type", "text/plain")
                    .with("If-Match", "*")
                    .send(operation.method(), "/api/v1" + address(operation), "{}");
            assertProblem(operation, "text/plain", answer);
            assertEquals(415, answer.status(), operation::name);
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void everyFieldWithEveryWrongValue() {
        for (Contract.Operation operation : withBody()) {
            JsonNode schema = operation.body();
            if (schema == null) {
                continue;
            }
            for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
                for (String value : wrongValues(contract.resolved(field.getValue()))) {
                    refused(operation, withField(operation.example(), field.getKey(), value), 0);
                }
            }
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void everyRequiredFieldMissing() {
        for (Contract.Operation operation : withBody()) {
            JsonNode schema = operation.body();
            if (schema == null) {
                continue;
            }
            for (JsonNode required : schema.path("required")) {
                ObjectNode body = (ObjectNode) Contract.read(operation.example());
                body.remove(required.asText());
                refused(operation, body.toString(), 422);
            }
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void pathsThatNameNothing() {
        for (Contract.Operation operation : contract.operations()) {
            for (String id : List.of(
                    "0",
                    "not-an-id",
                    "1-1-1-1-1",
                    "%00",
                    "..%2f..",
                    "%F0%9F%8E%89",
                    "x".repeat(2_000),
                    "'%20or%201=1--")) {
                if (operation.path().contains("{")) {
                    String address =
                            operation.path().replaceAll("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(id));
                    assertRefused(operation, id, world.ask(caller(operation), operation, address));
                }
            }
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void idsOfNothing() {
        for (Contract.Operation operation : contract.operations()) {
            if (operation.path().contains("{")) {
                String address = operation
                        .path()
                        .replace("{emoji}", "%F0%9F%91%8D")
                        .replaceAll("\\{[^}]*}", "0197f6e2-1c1b-7a7a-8d7e-3f4a5b6c7d8e");
                Api.Answer answer = world.ask(caller(operation), operation, address);
                if (answer.status() != 404) {
                    complaints.add(operation + " gave " + answer.status() + " " + answer.text());
                }
                assertRefused(operation, address, answer);
            }
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void addressesAndMethodsThatDoNotExist() {
        for (String address : List.of("/api", "/api/v1", "/api/v1/nothing", "/api/v2/events", "/api/v1/events/x/y/z")) {
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                Api.Answer answer = owner().send(method, address, method.startsWith("P") ? "{}" : null);
                assertEquals("not-found", answer.expect(404).problem());
                assertEquals(
                        "application/problem+json",
                        answer.header("Content-Type").orElse(""),
                        address);
            }
        }
        Api.Answer answer = owner().send("DELETE", "/api/v1/events", null).expect(405);
        assertEquals("method-not-allowed", answer.problem());
        assertTrue(answer.header("Allow").orElse("").contains("POST"));
    }

    @Test
    void queriesThatMeanNothing() {
        for (Contract.Operation operation : contract.operations()) {
            for (JsonNode reference : operation.definition().path("parameters")) {
                JsonNode parameter = contract.resolved(reference);
                if (parameter.path("in").asText().equals("query")) {
                    for (String value : List.of(
                            "%00",
                            "%ED%A0%80",
                            LONG.substring(0, 3_000),
                            parameter.path("name").asText().equals("limit") ? "101" : "%00x")) {
                        assertRefused(
                                operation,
                                value,
                                owner().get("/api/v1" + address(operation) + "?"
                                        + parameter.path("name").asText() + "=" + value));
                    }
                }
            }
        }
        assertEquals(List.of(), complaints);
    }

    private List<String> wrongValues(JsonNode schema) {
        List<String> values = new ArrayList<>(NEVER);
        String type = schema.path("type").toString();
        // Of an object whose fields are known, the first becomes an object; of others, one that nobody knows.
        var names = schema.path("properties").fieldNames();
        values.add("{\"" + (names.hasNext() ? names.next() : "a") + "\":{}}");
        if (!type.contains("boolean")) {
            values.add("true");
        }
        if (!type.contains("integer") && !type.contains("number")) {
            values.add("7");
        }
        if (!type.contains("string")) {
            values.add("\"text\"");
        }
        if (schema.has("enum")) {
            values.add("\"NO_SUCH_VALUE\"");
        }
        if (schema.path("format").asText().startsWith("date")
                || schema.path("format").asText().equals("uuid")) {
            values.add("\"yesterday\"");
            values.add("\"+999999999-12-31T23:59:59Z\"");
        }
        return values;
    }

    private static String withField(String example, String field, String value) {
        ObjectNode body = (ObjectNode) Contract.read(example);
        body.remove(field);
        String rest = body.toString();
        return "{\"" + field + "\":" + value + (rest.equals("{}") ? "}" : "," + rest.substring(1));
    }

    private List<Contract.Operation> withBody() {
        return contract.operations().stream()
                .filter(operation -> operation.body() != null)
                .toList();
    }

    private String address(Contract.Operation operation) {
        return world.address(operation);
    }

    /** One of many, for there is more nonsense than one person may send in a minute. */
    private Api owner() {
        asked++;
        String name = "owner-" + asked / OWNER_ASKS_TIMES;
        return Api.of(world.organization.url()).as(world.organization.token(name, "org-admin"));
    }

    private Api caller(Contract.Operation operation) {
        return operation.isPublic() ? world.organization.anonymous() : owner();
    }

    private void refused(Contract.Operation operation, String body, int status) {
        Api.Answer answer = world.ask(caller(operation), operation, address(operation), body);
        String sent = body.substring(0, Math.min(body.length(), 120));
        assertRefused(operation, sent, answer);
        if (status != 0 && answer.status() != status) {
            complaints.add(operation + " with " + sent + " gave " + answer.status() + " " + answer.text());
        }
    }

    private void assertRefused(Contract.Operation operation, String sent, Api.Answer answer) {
        if (answer.status() < 400 || answer.status() >= 500 || answer.status() == 429) {
            complaints.add(operation + " with " + sent + " gave " + answer.status() + " " + answer.text());
        } else {
            assertProblem(operation, sent, answer);
        }
    }

    /** The server itself refuses addresses that are none before any application sees them; that is not in our form, and says nothing. */
    private void assertProblem(Contract.Operation operation, String sent, Api.Answer answer) {
        String type = answer.header("Content-Type").orElse("");
        if (type.startsWith("application/problem+json")) {
            assertTrue(answer.string("type").startsWith("/problems/"), answer::text);
        } else if (answer.text().contains("org.plenum") || answer.text().contains("Exception") || !sent.contains("%")) {
            complaints.add(
                    operation + " with " + sent + " gave " + answer.status() + " as " + type + " " + answer.text());
        }
    }
}
