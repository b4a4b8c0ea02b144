package org.plenum.attendees;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.plenum.kernel.Ids;

/**
 * The keys of one event: an Ed25519 pair that signs its tickets and a secret from which the tickets' secrets are derived.
 *
 * <p>A ticket's secret is HMAC-SHA256(event's secret, ticket id and issue number), cut to {@link Ids#SECRET_BYTES} bytes, instead of stored random bytes: it can
 * be shown again for the PDF, the page and the portal, no row holds it even sealed, and a new issue (transfer, lost phone) makes the old one void by counting on.
 * The row keeps its SHA-256 to find the ticket by.
 */
final class TicketKey {
    static final int SECRET_KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID eventId;
    private final PublicKey publicKey;
    private final PrivateKey privateKey;
    private final byte[] secretKey;

    private TicketKey(UUID eventId, PublicKey publicKey, PrivateKey privateKey, byte[] secretKey) {
        this.eventId = eventId;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.secretKey = secretKey;
    }

    static TicketKey generate(UUID eventId) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] secretKey = new byte[SECRET_KEY_BYTES];
            RANDOM.nextBytes(secretKey);
            return new TicketKey(eventId, pair.getPublic(), pair.getPrivate(), secretKey);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param publicKey X.509
     * @param privateKey PKCS #8
     */
    static TicketKey of(UUID eventId, byte[] publicKey, byte[] privateKey, byte[] secretKey) {
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            return new TicketKey(
                    eventId,
                    keys.generatePublic(new X509EncodedKeySpec(publicKey)),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(privateKey)),
                    secretKey);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("The ticket key of event " + eventId + " is damaged", damaged);
        }
    }

    String secretOf(UUID ticketId, int issue) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretKey, "HmacSHA256"));
            byte[] all = mac.doFinal((ticketId + ":" + issue).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return TicketPayload.base64(Arrays.copyOf(all, Ids.SECRET_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    TicketPayload payloadOf(UUID ticketId, int issue) {
        return TicketPayload.sign(eventId, ticketId, secretOf(ticketId, issue), privateKey);
    }

    boolean signed(TicketPayload payload) {
        return payload.eventId().equals(eventId) && payload.signedBy(publicKey);
    }

    byte[] publicKey() {
        return publicKey.getEncoded();
    }

    byte[] privateKey() {
        return privateKey.getEncoded();
    }

    byte[] secretKey() {
        return secretKey.clone();
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
