package org.plenum.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects every broken rule of an input before refusing it, so that a person sees all of them at once. */
public final class Checks {
    /** Longer addresses are not valid by RFC 5321. */
    public static final int EMAIL_LENGTH_MAX_CHARS = 254;

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

    private void lengthAndCharacters(String field, String value, int maxChars) {
        if (value.length() > maxChars) {
            refuse(field, "too-long", "At most " + maxChars + " characters.");
        }
        if (value.indexOf('\0') >= 0) {
            refuse(field, "characters", "Contains a character that cannot be stored.");
        }
    }
}
