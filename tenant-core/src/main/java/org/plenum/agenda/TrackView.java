package org.plenum.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Translations;

/**
 * @param color {@code #rrggbb} as the organizer gave it; null for the brand's
 * @param translations the name in other languages than the event's
 * @param version for optimistic locking
 */
public record TrackView(UUID id, String name, @Nullable String color, Translations translations, int version) {
    /** In the words of who reads now, see {@link org.plenum.kernel.Reader}. */
    public TrackView forReader(String writtenIn) {
        return new TrackView(id, translations.said("name", name, writtenIn), color, translations, version);
    }
}
