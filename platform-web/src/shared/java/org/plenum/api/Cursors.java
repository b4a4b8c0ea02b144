package org.plenum.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenum.kernel.Invalid;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;

/**
 * Makes a door's cursor opaque. It is signed for the list it came from, so a door never sees one that it did not make itself: not a guess, not another list's, not
 * another organization's.
 */
@ApplicationScoped
public class Cursors {
    static final int LENGTH_MAX_CHARS = 1_000;
    private static final int SEAL_BYTES = 12;
    private static final String ALGORITHM = "HmacSHA256";

    @Inject
    @ConfigProperty(name = "plenum.secret-key")
    String secretKey;

    String seal(String list, String cursor) {
        byte[] text = cursor.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = ByteBuffer.allocate(SEAL_BYTES + text.length)
                .put(seal(list, text))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** @throws Invalid when it is not one that {@link #seal} made for this list */
    String open(String list, String cursor) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw refused();
        }
        if (sealed.length < SEAL_BYTES) {
            throw refused();
        }
        byte[] text = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
        if (!MessageDigest.isEqual(seal(list, text), Arrays.copyOf(sealed, SEAL_BYTES))) {
            throw refused();
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] seal(String list, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            String tenant = Tenancy.currentIfAny().map(Tenant::slug).orElse("");
            mac.update(("rest.cursor\n" + tenant + "\n" + list + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(text), SEAL_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    private static Invalid refused() {
        return Invalid.of("cursor", "invalid-cursor", "This list did not give this cursor.");
    }
}
