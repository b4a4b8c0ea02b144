package org.plenum.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects every broken rule of an input before refusing it, so that a person sees all of them at once. */
public final class Checks {
    /** Longer addresses are not valid by RFC 5321. */
    public static final int EMAIL_LENGTH_MAX_CHARS = 254;

    /** Line breaks of Unicode that are no control characters. */
    private static final String LINE_SEPARATORS = "\u2028\u2029";

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)+");

    private final List<Invalid.FieldError> errors = new ArrayList<>();

    /** Trims, requires at least one visible character and at most {@code maxChars}; gives the trimmed text (or "" when it is refused). */
    public String text(String field, @Nullable String value, int maxChars) {
        String trimmed = value == null ? "" : value.strip();
        if (trimmed.isEmpty()) {
            refuse(field, "required", "Please fill this in.");
        } else {
            lengthAndCharacters(field, trimmed, maxChars);
        }
        return trimmed;
    }

    /** As {@link #text} but nothing or blank gives null. */
    public @Nullable String optionalText(String field, @Nullable String value, int maxChars) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String trimmed = value.strip();
        lengthAndCharacters(field, trimmed, maxChars);
        return trimmed;
    }

    /** As {@link #text} for what is shown in one line, and stands in the head of mails: no line breaks, no other control characters. */
    public String line(String field, @Nullable String value, int maxChars) {
        String trimmed = text(field, value, maxChars);
        oneLine(field, trimmed);
        return trimmed;
    }

    /** As {@link #line} but nothing or blank gives null. */
    public @Nullable String optionalLine(String field, @Nullable String value, int maxChars) {
        String trimmed = optionalText(field, value, maxChars);
        if (trimmed != null) {
            oneLine(field, trimmed);
        }
        return trimmed;
    }

    public String email(String field, @Nullable String value) {
        String trimmed = text(field, value, EMAIL_LENGTH_MAX_CHARS);
        if (!trimmed.isEmpty() && !EMAIL.matcher(trimmed).matches()) {
            refuse(field, "email", "This is not an e-mail address.");
        }
        return trimmed;
    }

    public void matches(String field, String value, Pattern pattern, String message) {
        if (!value.isEmpty() && !pattern.matcher(value).matches()) {
            refuse(field, "format", message);
        }
    }

    public void range(String field, long value, long min, long max) {
        if (value < min || value > max) {
            refuse(field, "out-of-range", "Must be between " + min + " and " + max + ".");
        }
    }

    public void that(boolean holds, String field, String code, String message) {
        if (!holds) {
            refuse(field, code, message);
        }
    }

    public void refuse(String field, String code, String message) {
        errors.add(new Invalid.FieldError(field, code, message));
    }

    /** @throws Invalid with everything collected, if anything was */
    public void done() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private void oneLine(String field, String value) {
        boolean broken = value.chars()
                .anyMatch(character -> character != '\0'
                        && (Character.isISOControl(character) || LINE_SEPARATORS.indexOf(character) >= 0));
        if (broken) {
            refuse(field, "characters", "Must be a single line without control characters.");
        }
    }

    private void lengthAndCharacters(String field, String value, int maxChars) {
        if (value.length() > maxChars) {
            refuse(field, "too-long", "At most " + maxChars + " characters.");
        }
        if (value.indexOf('\0') >= 0) {
            refuse(field, "characters", "Contains a character that cannot be stored.");
        }
    }
}
