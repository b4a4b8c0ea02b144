package org.plenum.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Reader;

/**
 * A text page as it is shown.
 *
 * @param eventId null for a page of the organization
 * @param listed false for whoever knows the address only: in no menu, no map of the site and not for search engines
 * @param language which of the texts is read by those who speak none of them
 * @param texts by language
 * @param version for optimistic locking
 */
public record PageView(
        UUID id,
        @Nullable UUID eventId,
        String slug,
        PageKind kind,
        MenuPlace menu,
        int position,
        boolean published,
        boolean listed,
        String language,
        List<PageText> texts,
        Instant changedAt,
        int version) {
    public PageView {
        texts = List.copyOf(texts);
    }

    public Optional<PageText> in(String wanted) {
        return texts.stream().filter(text -> text.language().equals(wanted)).findFirst();
    }

    /** In the wanted language, else in the organization's main one, else in the page's own, else in any. */
    public PageText text(String wanted) {
        return in(wanted)
                .or(() -> Reader.currentIfAny().flatMap(reader -> in(reader.otherwise())))
                .or(() -> in(language))
                .orElseGet(texts::getFirst);
    }

    /** The same said as a draft, for changing a part of it. */
    public PageDraft toDraft() {
        return new PageDraft(slug, kind, menu, position, published, listed, language, texts);
    }
}
