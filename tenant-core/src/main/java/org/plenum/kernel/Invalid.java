package org.plenum.kernel;

import java.util.List;

/** Input that breaks a rule, field by field. */
public final class Invalid extends DomainException {
    /**
     * @param field path in the input, {@code attendees[0].email}; empty when the whole is meant
     * @param code stable, {@code required}, {@code too-long}, {@code out-of-range} …
     * @param message for a person, in English; screens know the sentence again and say it in the reader's language
     */
    public record FieldError(String field, String code, String message) {}

    private final transient List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super(
                Kind.INVALID,
                "invalid",
                errors.isEmpty() ? "The input is not valid." : errors.getFirst().message());
        this.errors = List.copyOf(errors);
    }

    public static Invalid of(String field, String code, String message) {
        return new Invalid(List.of(new FieldError(field, code, message)));
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
