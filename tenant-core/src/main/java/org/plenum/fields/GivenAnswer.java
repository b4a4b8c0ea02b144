package org.plenum.fields;

import java.util.List;
import java.util.UUID;

/**
 * What somebody says in answer to a field, before it is checked.
 *
 * @param values empty or blank is no answer
 */
public record GivenAnswer(UUID fieldId, List<String> values) {
    public GivenAnswer {
        values = List.copyOf(values);
    }
}
