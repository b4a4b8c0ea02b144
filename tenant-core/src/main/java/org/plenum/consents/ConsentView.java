package org.plenum.consents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it is asked now.
 *
 * @param eventId null when it is asked at every event
 * @param edition counts from 1; a new one for other texts
 * @param version for optimistic locking
 */
public record ConsentView(
        UUID id,
        @Nullable UUID eventId,
        String name,
        boolean required,
        int position,
        int edition,
        List<ConsentText> texts,
        int version) {
    public ConsentView {
        texts = List.copyOf(texts);
    }

    public Optional<ConsentText> in(String wanted) {
        return texts.stream().filter(text -> text.language().equals(wanted)).findFirst();
    }

    /** In the wanted language, else the first. */
    public ConsentText text(String wanted) {
        return in(wanted).orElseGet(texts::getFirst);
    }

    public ConsentDraft toDraft() {
        return new ConsentDraft(name, required, position, texts);
    }
}
