package org.plenum.payments;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a customer writes on a transfer: a creditor reference of ISO 11649 around the order's code, which banks check and typing errors do not survive. */
final class CreditorReference {
    private static final int CODE_CHARS = 8;
    private static final int PREFIX_CHARS = 4;
    private static final int CHECK = 98;

    /** Looks at every place, so that what stands before it does not matter. */
    private static final Pattern ANYWHERE = Pattern.compile("(?=(RF[0-9]{2}[A-Z0-9]{" + CODE_CHARS + "}))");

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+");

    private CreditorReference() {}

    /** @param orderCode of capitals and digits */
    static String of(String orderCode) {
        return "RF%02d%s".formatted(CHECK - Iban.remainder("RF00" + orderCode), orderCode);
    }

    /** Of an order's code, or itself, as somebody typed it; empty when it can be neither. */
    static Optional<String> typed(String text) {
        Set<String> references = in(text);
        if (references.contains(text)) {
            return Optional.of(text);
        }
        return CODE.matcher(text).matches() ? Optional.of(of(text)) : Optional.empty();
    }

    /** Of one that {@link #of} made. */
    static String orderCode(String reference) {
        return reference.substring(PREFIX_CHARS);
    }

    /** Those in what a bank tells, whatever spaces and signs people and banks have put into them. */
    static Set<String> in(String purpose) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = ANYWHERE.matcher(purpose.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
        while (matcher.find()) {
            if (Iban.remainder(matcher.group(1)) == 1) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }
}
