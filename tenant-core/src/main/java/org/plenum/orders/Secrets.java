package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
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
        return sealed.secretOf("orders:secret:" + Tenancy.current().slug(), orderId);
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
