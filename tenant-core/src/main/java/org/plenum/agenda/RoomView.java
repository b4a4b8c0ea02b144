package org.plenum.agenda;

import java.util.UUID;
import org.plenum.kernel.Translations;

/**
 * @param translations the name in other languages than the event's
 * @param version for optimistic locking
 */
public record RoomView(UUID id, String name, Translations translations, int version) {
    /** In the words of who reads now, see {@link org.plenum.kernel.Reader}. */
    public RoomView forReader(String writtenIn) {
        return new RoomView(id, translations.said("name", name, writtenIn), translations, version);
    }
}
