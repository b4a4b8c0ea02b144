package org.plenum.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Makes identifiers and secrets. */
public final class Ids {
    /** Bits of a secret that stands in a link or code: not to be guessed within the life of an event. */
    public static final int SECRET_BYTES = 20;

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without 0, O, 1, I, L and U: read aloud and typed at a door. */
    private static final String CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Ids() {}

    /** UUIDv7 (RFC 9562): time-ordered, so that indexes grow at one end. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** URL-safe random text of {@link #SECRET_BYTES} bytes. */
    public static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A random code for people, {@code chars} characters of 30 kinds (4.9 bits each); uniqueness is for the database to keep. */
    public static String code(int chars) {
        StringBuilder code = new StringBuilder(chars);
        for (int i = 0; i < chars; i++) {
            code.append(CODE_ALPHABET.charAt(RANDOM.nextInt(CODE_ALPHABET.length())));
        }
        return code.toString();
    }

    /** @throws NotFound when the text is not a UUID: to a caller an id that cannot exist is one that does not */
    public static UUID parse(String what, String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound(what);
        }
        throw new NotFound(what);
    }
}
