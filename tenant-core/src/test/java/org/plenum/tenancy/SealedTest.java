package org.plenum.tenancy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealedTest {
    private final Sealed sealed = new Sealed(Base64.getEncoder().encodeToString(new byte[Sealed.KEY_BYTES]));

    @Test
    void whatIsSealedOpensForItsPurposeOnly() {
        byte[] box = sealed.seal("test:token:1", "geheim");

        assertEquals("geheim", sealed.openText("test:token:1", box));
        assertThrows(Sealed.Unopenable.class, () -> sealed.openText("test:token:2", box));
    }

    @Test
    void aChangedBoxDoesNotOpen() {
        byte[] box = sealed.seal("test:token:1", "geheim");
        box[box.length - 1] ^= 1;

        assertThrows(Sealed.Unopenable.class, () -> sealed.open("test:token:1", box));
        assertThrows(Sealed.Unopenable.class, () -> sealed.open("test:token:1", new byte[3]));
    }

    @Test
    void aDerivedKeyIsTheSameEveryTime() {
        assertArrayEquals(sealed.derivedKey("a"), sealed.derivedKey("a"));
        assertEquals(Sealed.KEY_BYTES, sealed.derivedKey("a").length);
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Sealed("c2hvcnQ="));
    }
}
