package org.plenum.web.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field in which what somebody else has saved in the meantime is not what is typed here.
 *
 * @param label of the field
 * @param theirs as saved now
 */
public record Difference(String label, String theirs) {
    /**
     * @param labels key of the bundle up to the field's name: {@code office.event.}
     * @param mine by field
     */
    static List<Difference> between(
            String labels, Map<String, @Nullable String> mine, Map<String, @Nullable String> theirs) {
        List<Difference> all = new ArrayList<>();
        theirs.forEach((field, text) -> {
            String here = mine.get(field);
            if (!(here == null ? "" : here.strip()).equals(text == null ? "" : text)) {
                all.add(new Difference(Words.of(labels + field), text == null ? "–" : text));
            }
        });
        return all;
    }
}
