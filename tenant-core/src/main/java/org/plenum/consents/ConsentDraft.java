package org.plenum.consents;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer says about a consent.
 *
 * @param name for lists in the back office
 * @param required whether nobody buys without it; null is false
 * @param position null puts a new one last, or keeps it
 * @param texts one for each language, the first for those who speak none of them; other texts make a new edition
 */
public record ConsentDraft(
        @Nullable String name,
        @Nullable Boolean required,
        @Nullable Integer position,
        List<ConsentText> texts) implements Serializable {
    public ConsentDraft {
        texts = List.copyOf(texts);
    }
}
