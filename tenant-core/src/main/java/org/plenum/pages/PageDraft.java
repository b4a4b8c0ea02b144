package org.plenum.pages;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a text page; null where nothing is said. {@link Pages} checks it and cleans the texts.
 *
 * @param slug end of its address; null makes one from the title, or keeps the present one
 * @param kind null is PAGE
 * @param menu null is NONE; a page that is not listed stands in no menu, a legal one always at the foot
 * @param position order in lists and menus; null puts it last, or keeps it
 * @param published null is false
 * @param listed null is true
 * @param language which of the texts is read by those who speak none of them; null is the first
 */
public record PageDraft(
        @Nullable String slug,
        @Nullable PageKind kind,
        @Nullable MenuPlace menu,
        @Nullable Integer position,
        @Nullable Boolean published,
        @Nullable Boolean listed,
        @Nullable String language,
        List<PageText> texts)
        implements Serializable {
    public PageDraft {
        texts = List.copyOf(texts);
    }
}
