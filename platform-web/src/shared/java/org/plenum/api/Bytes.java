package org.plenum.api;

import java.io.IOException;
import java.io.InputStream;

/** Reads a body up to a limit. */
public final class Bytes {
    private Bytes() {}

    /** @throws Refused 413 when there is more */
    public static byte[] upTo(int maxBytes, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new Refused(413, "too-large", "The body is larger than " + maxBytes + " bytes.");
        }
        return bytes;
    }
}
