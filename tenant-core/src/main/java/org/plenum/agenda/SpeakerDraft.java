package org.plenum.agenda;

import org.jspecify.annotations.Nullable;

/**
 * What an organizer says about a speaker.
 *
 * @param position null puts a new one last, or keeps it
 */
public record SpeakerDraft(
        @Nullable String name,
        @Nullable String role,
        @Nullable String biography,
        @Nullable Integer position) {}
