package org.plenum.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Money;

class BodyTest {
    private enum Format {
        IN_PERSON,
        VIRTUAL
    }

    private record Form(String name, Format format, Instant startsAt, Money price) {}

    private static Form form(Body body) {
        return new Form(
                body.text("name"), body.oneOf("format", Format.class), body.instant("startsAt"), body.money("price"));
    }

    private static Body body(String json) {
        return new Body(StrictJson.object(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> refusals(String json) {
        Invalid refused = assertThrows(Invalid.class, () -> body(json).read(BodyTest::form));
        return refused.errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    @Test
    void aCompleteBodyIsRead() {
        Form form = body("""
                        {"name": "Loadpath 26", "format": "VIRTUAL", "startsAt": "2026-05-04T11:30:00+02:00",
                         "price": {"amountMinor": 1250, "currency": "EUR"}, "fieldOfANewerVersion": true}
                        """).read(BodyTest::form);
        assertEquals(
                new Form(
                        "Loadpath 26",
                        Format.VIRTUAL,
                        Instant.parse("2026-05-04T09:30:00Z"),
                        Money.ofMinor(1250, "EUR")),
                form);
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        assertEquals(
                List.of("name required", "format required", "startsAt required", "price required"), refusals("{}"));
    }

    @Test
    void everythingOfTheWrongTypeIsNamedAtOnceWithItsPath() {
        assertEquals(
                List.of(
                        "name type",
                        "format unknown",
                        "startsAt format",
                        "price.amountMinor type",
                        "price.currency unknown"),
                refusals("""
                        {"name": 7, "format": "in_person", "startsAt": "tomorrow", "price": {"amountMinor": "1250", "currency": "EURO"}}
                        """));
    }

    @Test
    void anExplicitNullIsAbsent() {
        assertNull(body("{\"name\": null}").read(body -> body.optionalText("name")));
    }

    @Test
    void itemsOfAListAreNamedByTheirPlace() {
        Invalid refused = assertThrows(
                Invalid.class,
                () -> body("{\"items\": [{\"n\": 1}, {\"n\": \"x\"}, 3]}")
                        .read(body -> body.list("items", 10, item -> item.integer("n"))));
        assertEquals(
                List.of("items[1].n", "items[2]"),
                refused.errors().stream().map(Invalid.FieldError::field).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e999999999", "-9223372036854775809", "0.5", "1e-999999999"})
    @Timeout(value = 2, unit = TimeUnit.SECONDS)
    void anAbsurdNumberIsRefusedQuickly(String number) {
        assertThrows(Invalid.class, () -> body("{\"n\": " + number + "}").read(body -> body.integer("n")));
    }

    @Test
    void aWholeNumberMayBeWrittenWithADecimalPoint() {
        long ten = body("{\"n\": 10.0}").read(body -> body.integer("n"));
        assertEquals(10, ten);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "{\"a\": 1} {}",
                "{\"a\": NaN}",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": \"\\u0000\"}",
                "{\"a\": \"\\ud800\"}",
                "{'a': 1}"
            })
    void whatIsNotStrictJsonIsRefused(String text) {
        assertThrows(Refused.class, () -> body(text));
    }

    @Test
    void deepNestingIsRefused() {
        assertThrows(Refused.class, () -> body("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}"));
        assertThrows(Refused.class, () -> body("{\"a\":" + "[".repeat(100_000)));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThrows(Refused.class, () -> StrictJson.object("{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aPatchChangesWhatItNamesAndClearsWhatItNulls() {
        Body patched = Patch.of(
                body("{\"venue\": null, \"name\": \"New\"}"),
                body("{\"name\": \"Old\", \"venue\": \"Hall\", \"capacity\": 10}")
                        .json(),
                "\"3\"",
                3);
        assertEquals("{\"name\":\"New\",\"capacity\":10}", patched.json().toString());
    }
}
