package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.plenum.kernel.Ids;
import org.plenum.tenancy.Sealed;
import org.plenum.tenancy.Tenancy;

/**
 * What lets customers without an account act. A reservation's secret is random and kept as its hash. An order's secret stands in mails that may have to be
 * sent again, so it is derived from the installation's key and not kept at all.
 */
@ApplicationScoped
class Secrets {
    @Inject
    Sealed sealed;

    static String hash(String secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /** In a time that does not tell how much of it is right. */
    static boolean fits(String secret, Order order) {
        return MessageDigest.isEqual(sha256(secret), HexFormat.of().parseHex(order.secretHash()));
    }

    String ofOrder(UUID orderId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    sealed.derivedKey("orders:secret:" + Tenancy.current().slug()), "HmacSHA256"));
            byte[] id = ByteBuffer.allocate(Long.BYTES * 2)
                    .putLong(orderId.getMostSignificantBits())
                    .putLong(orderId.getLeastSignificantBits())
                    .array();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(mac.doFinal(id), Ids.SECRET_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In a time that does not tell how much of it is right. */
    boolean fitsOrder(String secret, UUID orderId) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), ofOrder(orderId).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
