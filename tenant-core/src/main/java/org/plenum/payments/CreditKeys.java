package org.plenum.payments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names money by all that a bank tells of it, for what banks call their names need not be one. Two equal ones are the first and the second of their day, which is the same in every statement
 * that has the whole day.
 */
final class CreditKeys {
    private final Map<String, Integer> seen = new HashMap<>();

    String next(LocalDate day, long minor, String currency, @Nullable String payer, String purpose) {
        String told = String.join("\n", day.toString(), Long.toString(minor), currency, String.valueOf(payer), purpose);
        return "sha256:" + hash(told + "\n" + seen.merge(told, 1, Integer::sum));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
