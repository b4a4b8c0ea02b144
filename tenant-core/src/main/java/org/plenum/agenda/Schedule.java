package org.plenum.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule file as it was read.
 *
 * @param tracks those declared, then those only used, in the file's order, as are rooms
 */
record Schedule(List<Track> tracks, List<String> rooms, List<Talk> talks) {
    record Track(String name, @Nullable String color) {}

    /** @param key the same in every edition of the file */
    record Person(String key, String name) {}

    /**
     * @param key the same in every edition of the file
     * @param track name, null for none; so is room
     */
    record Talk(
            String key,
            LocalDate day,
            Instant startsAt,
            Instant endsAt,
            String title,
            @Nullable String subtitle,
            String summary,
            String description,
            @Nullable String kind,
            @Nullable String language,
            @Nullable String track,
            @Nullable String room,
            List<Person> persons,
            @Nullable String url,
            List<SessionView.Link> links) {}
}
