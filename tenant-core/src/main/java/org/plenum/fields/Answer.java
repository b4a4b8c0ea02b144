package org.plenum.fields;

import java.util.List;
import java.util.UUID;

/**
 * What somebody answered, with the question as it was asked: it stays known when the field changes or goes.
 *
 * @param label in the language in which it was written
 * @param values one, but any number of SEVERAL; never empty
 */
public record Answer(UUID fieldId, String label, FieldKind kind, List<String> values) {
    public Answer {
        values = List.copyOf(values);
    }

    /** As it is stored: {@code true} and {@code false} want a word in front of people. */
    public String text() {
        return String.join(", ", values);
    }

    public boolean isYesNo() {
        return kind == FieldKind.YES_NO;
    }
}
