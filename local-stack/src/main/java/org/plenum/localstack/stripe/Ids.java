package org.plenum.localstack.stripe;

import java.security.SecureRandom;

/** Ids that look like Stripe's: a prefix that tells the kind, then letters and digits. */
final class Ids {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int OBJECT_CHARS = 24;
    private static final int SESSION_CHARS = 58;

    private Ids() {}

    static String next(String prefix) {
        return prefix + letters(OBJECT_CHARS);
    }

    static String session() {
        return "cs_test_a1" + letters(SESSION_CHARS);
    }

    private static String letters(int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }
}
