package org.plenum.languages;

import java.util.List;

/**
 * In which languages an organization speaks.
 *
 * @param active tags, sorted; never empty
 * @param main one of them: for readers whose languages are none of them, and for texts that are missing in theirs
 * @param version for optimistic locking
 */
public record SpokenView(List<String> active, String main, int version) {
    public SpokenView {
        active = List.copyOf(active);
    }
}
