package org.plenum.payments;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** International bank account numbers, ISO 13616, and other texts with the check digits of ISO 7064 that go with them. */
public final class Iban {
    public static final int LENGTH_MAX_CHARS = 34;

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int GROUP_CHARS = 4;
    private static final int RADIX = 36;

    private Iban() {}

    /** Without spaces, in capitals. */
    public static String plain(String typed) {
        return typed.replaceAll("[\\s\\u00a0-]", "").toUpperCase(Locale.ROOT);
    }

    /** @param iban as {@link #plain} gives it */
    public static boolean valid(String iban) {
        return FORM.matcher(iban).matches() && remainder(iban) == 1;
    }

    /** In groups of four, as it is printed. */
    public static String readable(String iban) {
        return iban.replaceAll("(.{" + GROUP_CHARS + "})(?=.)", "$1 ");
    }

    /** Of capitals and digits, with the first four put last and letters counted from ten. */
    static int remainder(String text) {
        String turned = text.substring(GROUP_CHARS) + text.substring(0, GROUP_CHARS);
        StringBuilder digits = new StringBuilder();
        turned.chars().forEach(character -> digits.append(Character.digit(character, RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValueExact();
    }
}
