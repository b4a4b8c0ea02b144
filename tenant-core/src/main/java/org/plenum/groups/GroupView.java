package org.plenum.groups;

import java.util.List;
import java.util.UUID;

/**
 * A group as organizers see it.
 *
 * @param people mail addresses and, with an @ before them, domains; in small letters and in their order
 * @param version for optimistic locking
 */
public record GroupView(UUID id, String name, List<String> people, int version) {
    public GroupView {
        people = List.copyOf(people);
    }
}
