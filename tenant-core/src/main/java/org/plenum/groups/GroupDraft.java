package org.plenum.groups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer says about a group.
 *
 * @param name for organizers
 * @param people mail addresses, or {@code @example.org} for all of a domain
 */
public record GroupDraft(@Nullable String name, List<String> people) {
    public GroupDraft {
        people = List.copyOf(people);
    }
}
