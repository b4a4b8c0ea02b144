package org.plenum.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private final Checks checks = new Checks();

    @ParameterizedTest
    @ValueSource(strings = {"A\r\nBcc: x@x.example", "a\nb", "a\tb", "a\u001bb", "a\u0085b", "a\u2028b", "a\0b"})
    void aLineHasNoBreaksAndNoControlCharacters(String text) {
        checks.line("name", text, 100);
        Invalid invalid = assertThrows(Invalid.class, checks::done);
        assertEquals(
                List.of("characters"),
                invalid.errors().stream().map(Invalid.FieldError::code).toList());
    }

    @Test
    void aLineIsTrimmedAndKeepsLettersOfAllScripts() {
        assertEquals("Łódź & 東京", checks.line("name", "  Łódź & 東京 \n", 100));
        assertNull(checks.optionalLine("name", " ", 100));
        checks.done();
    }

    @Test
    void aTextMayHaveSeveralLines() {
        assertEquals("One.\n\nTwo.", checks.text("description", "One.\n\nTwo.", 100));
        checks.done();
    }

    @Test
    void whatTheDatabaseCannotStoreIsToldFromOtherFailures() {
        SQLException nul = new SQLException("invalid byte sequence for encoding \"UTF8\": 0x00", "22021");
        assertTrue(Unstorable.isCauseOf(new IllegalStateException(nul)));
        assertFalse(Unstorable.isCauseOf(new IllegalStateException(new SQLException("gone", "08006"))));
        assertFalse(Unstorable.isCauseOf(new IllegalStateException()));
    }
}
