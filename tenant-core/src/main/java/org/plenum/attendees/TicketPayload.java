package org.plenum.attendees;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.plenum.kernel.Ids;

/**
 * What the QR code of a ticket holds: {@code TICKET1.<base64url(eventId 16 | ticketId 16 | secret 20)>.<base64url(Ed25519 signature)>}, the signature
 * over everything before the second dot. A scanner with the event's public key can tell a real ticket without asking anyone; whether it still
 * admits is the server's to say.
 *
 * @param secret base64url, {@link Ids#SECRET_BYTES} bytes
 * @param signature base64url
 */
record TicketPayload(UUID eventId, UUID ticketId, String secret, String signedPart, String signature) {
    static final String PREFIX = "TICKET1.";
    /** Of codes that were printed when the code still named the product; whoever scans a ticket with their own telephone reads it. */
    static final String FORMER_PREFIX = "PLENUM1.";

    private static final int BODY_BYTES = 16 + 16 + Ids.SECRET_BYTES;
    private static final int SIGNATURE_BYTES = 64;
    private static final int TEXT_LENGTH_MAX_CHARS = 200;

    static TicketPayload sign(UUID eventId, UUID ticketId, String secret, PrivateKey key) {
        byte[] body = ByteBuffer.allocate(BODY_BYTES)
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits())
                .putLong(ticketId.getMostSignificantBits())
                .putLong(ticketId.getLeastSignificantBits())
                .put(Base64.getUrlDecoder().decode(secret))
                .array();
        String signed = PREFIX + base64(body);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return new TicketPayload(eventId, ticketId, secret, signed, base64(signature.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes the text apart; says nothing about the signature. Empty when it is not of this form. */
    static Optional<TicketPayload> parse(String text) {
        int dot = text.lastIndexOf('.');
        if (!(text.startsWith(PREFIX) || text.startsWith(FORMER_PREFIX))
                || text.length() > TEXT_LENGTH_MAX_CHARS
                || dot < PREFIX.length()) {
            return Optional.empty();
        }
        try {
            byte[] body = Base64.getUrlDecoder().decode(text.substring(PREFIX.length(), dot));
            byte[] signature = Base64.getUrlDecoder().decode(text.substring(dot + 1));
            if (body.length != BODY_BYTES || signature.length != SIGNATURE_BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(body);
            return Optional.of(new TicketPayload(
                    new UUID(buffer.getLong(), buffer.getLong()),
                    new UUID(buffer.getLong(), buffer.getLong()),
                    base64(Arrays.copyOfRange(body, BODY_BYTES - Ids.SECRET_BYTES, BODY_BYTES)),
                    text.substring(0, dot),
                    base64(signature)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    boolean signedBy(PublicKey key) {
        try {
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(signedPart.getBytes(StandardCharsets.US_ASCII));
            return verification.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    String text() {
        return signedPart + "." + signature;
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
