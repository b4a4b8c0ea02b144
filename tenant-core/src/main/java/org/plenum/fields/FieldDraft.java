package org.plenum.fields;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Translations;

/**
 * What an organizer says about a custom field; null where nothing is said.
 *
 * @param translations label, hint and choices (one per line, in the same order) in other languages than the event's
 * @param kind null is TEXT
 * @param asked null is ATTENDEE
 * @param required null is false
 * @param choices of CHOICE and SEVERAL
 * @param ticketTypeIds for which it is asked; empty for all
 * @param position null puts a new one last, or keeps it
 */
public record FieldDraft(
        @Nullable String label,
        @Nullable String hint,
        Translations translations,
        @Nullable FieldKind kind,
        @Nullable FieldAsked asked,
        @Nullable Boolean required,
        List<String> choices,
        List<UUID> ticketTypeIds,
        @Nullable Integer position) {
    public FieldDraft {
        choices = List.copyOf(choices);
        ticketTypeIds = List.copyOf(ticketTypeIds);
    }
}
