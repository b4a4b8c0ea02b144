package org.plenum.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenum.kernel.Ids;

/**
 * Encrypts secrets at rest (AES-256-GCM) with keys derived from the installation's one key, so that a copy of the database alone opens nothing. The
 * purpose names what is sealed, whose it is and where it stands; sealed bytes moved to another place do not open.
 */
@ApplicationScoped
public class Sealed {
    /** AES-256. */
    public static final int KEY_BYTES = 32;

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    /** For the container's proxy. */
    protected Sealed() {
        this.key = new byte[0];
    }

    @Inject
    public Sealed(@ConfigProperty(name = "plenum.secret-key") String secretKey) {
        this.key = Base64.getDecoder().decode(secretKey.strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("plenum.secret-key must be the base64 of " + KEY_BYTES + " bytes");
        }
    }

    /** @param purpose {@code feature:what:whose}, the same for {@link #open} */
    public byte[] seal(String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, purpose, nonce, plain);
        byte[] all = new byte[1 + NONCE_BYTES + sealed.length];
        all[0] = FORMAT;
        System.arraycopy(nonce, 0, all, 1, NONCE_BYTES);
        System.arraycopy(sealed, 0, all, 1 + NONCE_BYTES, sealed.length);
        return all;
    }

    public byte[] seal(String purpose, String plain) {
        return seal(purpose, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Unopenable when it was sealed for another purpose, with another key, or was changed */
    public byte[] open(String purpose, byte[] sealed) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORMAT) {
            throw new Unopenable(purpose, null);
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, purpose, nonce, Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length));
    }

    public String openText(String purpose, byte[] sealed) {
        return new String(open(purpose, sealed), StandardCharsets.UTF_8);
    }

    /** A key of {@link #KEY_BYTES} that only this installation can make, the same every time for the same purpose. */
    public byte[] derivedKey(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What lets act on something without an account, URL-safe. It is not kept anywhere, for it is the same every time for the same purpose and thing. */
    public String secretOf(String purpose, UUID thing) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derivedKey(purpose), "HmacSHA256"));
            byte[] id = ByteBuffer.allocate(Long.BYTES * 2)
                    .putLong(thing.getMostSignificantBits())
                    .putLong(thing.getLeastSignificantBits())
                    .array();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(mac.doFinal(id), Ids.SECRET_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] crypt(int mode, String purpose, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(derivedKey("seal:" + purpose), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new Unopenable(purpose, failure);
        }
    }

    /** The platform's key is not the one with which this was sealed, or somebody changed it. */
    public static final class Unopenable extends RuntimeException {
        Unopenable(String purpose, @org.jspecify.annotations.Nullable Throwable cause) {
            super("What is sealed as " + purpose + " cannot be opened", cause);
        }
    }
}
