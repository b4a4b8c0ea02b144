package org.plenum.languages;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentences with values in them: those of {@link MessageFormat}, and {@code {0,plural,=0{no seats}one{# seat}few{…}many{…}other{# seats}}}, in which {@code #} is the
 * number as the language writes it.
 */
public final class Phrases {
    private static final Pattern PLURAL = Pattern.compile("\\{(\\d+),\\s*plural,");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
    private static final Pattern BRANCH = Pattern.compile("\\s*(=\\d+|[a-z]+)\\s*\\{");

    private Phrases() {}

    /** @param formats what numbers and dates are written like */
    public static String format(String pattern, Locale language, Locale formats, @Nullable Object... values) {
        return new MessageFormat(chosen(pattern, language, formats, values), formats).format(values);
    }

    public static String format(String pattern, Locale language, @Nullable Object... values) {
        return format(pattern, language, language, values);
    }

    private static String chosen(String pattern, Locale language, Locale formats, @Nullable Object... values) {
        StringBuilder sentence = new StringBuilder();
        int from = 0;
        Matcher plural = PLURAL.matcher(pattern);
        while (plural.find(from)) {
            int index = Integer.parseInt(plural.group(1));
            int end = closing(pattern, plural.start());
            Object value = index < values.length ? values[index] : null;
            long number = number(value);
            String branch = branch(pattern.substring(plural.end(), end), number, language);
            sentence.append(pattern, from, plural.start())
                    .append(branch.replace(
                            "#", NumberFormat.getIntegerInstance(formats).format(number)));
            from = end + 1;
        }
        return sentence.append(pattern, from, pattern.length()).toString();
    }

    /** Also of what is a number only by its digits. */
    private static long number(@Nullable Object value) {
        if (value instanceof Number known) {
            return known.longValue();
        }
        return value instanceof String text && DIGITS.matcher(text).matches() ? Long.parseLong(text) : 0;
    }

    private static String branch(String branches, long number, Locale language) {
        String form = Plurals.form(number, language);
        String found = null;
        Matcher branch = BRANCH.matcher(branches);
        int from = 0;
        while (branch.find(from)) {
            int end = closing(branches, branch.end() - 1);
            String name = branch.group(1);
            if (name.equals("=" + number)) {
                return branches.substring(branch.end(), end);
            }
            if (name.equals(form) || (found == null && name.equals(Plurals.OTHER))) {
                found = branches.substring(branch.end(), end);
            }
            from = end + 1;
        }
        if (found == null) {
            throw new IllegalArgumentException("No form of a plural fits " + number + ": " + branches);
        }
        return found;
    }

    /** Where the brace ends that begins here. */
    private static int closing(String text, int opening) {
        int depth = 0;
        for (int at = opening; at < text.length(); at++) {
            if (text.charAt(at) == '{') {
                depth++;
            } else if (text.charAt(at) == '}') {
                depth--;
                if (depth == 0) {
                    return at;
                }
            }
        }
        throw new IllegalArgumentException("A brace is not closed: " + text);
    }
}
