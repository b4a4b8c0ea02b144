package org.plenum.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.plenum.kernel.Stale;

class VersionsTest {
    @Test
    void theCurrentTagIsTaken() {
        assertEquals(7, Versions.required("\"7\"", 7));
        assertEquals(7, Versions.required("W/\"7\"", 7));
        assertEquals(7, Versions.required("\"3\", \"7\"", 7));
        assertEquals(7, Versions.required("*", 7));
    }

    @Test
    void anOldOrForeignTagIsStale() {
        assertThrows(Stale.class, () -> Versions.required("\"6\"", 7));
        assertThrows(Stale.class, () -> Versions.required("\"abc\"", 7));
        assertThrows(Stale.class, () -> Versions.required("7", 7));
    }

    @Test
    void withoutAPreconditionNothingIsChanged() {
        assertEquals(
                428,
                assertThrows(Refused.class, () -> Versions.required(null, 7)).status());
    }
}
