package org.plenum.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A speaker as the event's page shows them.
 *
 * @param role what they do, and where
 * @param biography plain text
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
        @Nullable String photoDigest,
        int position,
        int version) {
    public SpeakerDraft toDraft() {
        return new SpeakerDraft(name, role, biography, position);
    }
}
