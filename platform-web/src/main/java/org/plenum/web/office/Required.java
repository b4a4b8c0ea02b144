package org.plenum.web.office;

import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;

/** Fields that show a value from the start. Emptied they are refused: the default that the API takes in their place is not what the person saw last. */
final class Required {
    private Required() {}

    static void field(Checks checks, String field, @Nullable Object value) {
        checks.that(
                value != null && !value.toString().isBlank(), field, "required", Words.of("office.problem.required"));
    }
}
