package org.plenum.agenda;

import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Translations;

/**
 * What an organizer says about a speaker.
 *
 * @param translations role and biography in other languages than the event's
 * @param position null puts a new one last, or keeps it
 */
public record SpeakerDraft(
        @Nullable String name,
        @Nullable String role,
        @Nullable String biography,
        Translations translations,
        @Nullable Integer position) {}
