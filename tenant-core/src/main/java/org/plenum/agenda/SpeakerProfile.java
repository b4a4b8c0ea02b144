package org.plenum.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Translations;

/**
 * A speaker as the event's page shows them. The texts are as they were written, in the event's language, until {@link #forReader} says otherwise.
 *
 * @param role what they do, and where
 * @param biography plain text
 * @param translations role and biography in other languages
 * @param photoDigest changes with the photo; null while there is none
 * @param position the organizer's order; those without one follow by name
 * @param version for optimistic locking
 */
public record SpeakerProfile(
        UUID id,
        UUID eventId,
        String name,
        @Nullable String role,
        @Nullable String biography,
        Translations translations,
        @Nullable String photoDigest,
        int position,
        int version) {
    public SpeakerDraft toDraft() {
        return new SpeakerDraft(name, role, biography, translations, position);
    }

    /**
     * In the words of who reads now, see {@link org.plenum.kernel.Reader}.
     *
     * @param writtenIn tag of the event's language
     */
    public SpeakerProfile forReader(String writtenIn) {
        return new SpeakerProfile(
                id,
                eventId,
                name,
                translations.saidIfAny("role", role, writtenIn),
                translations.saidIfAny("biography", biography, writtenIn),
                translations,
                photoDigest,
                position,
                version);
    }
}
