package org.plenum.pages;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What leads to a published and listed page.
 *
 * @param eventId null for a page of the organization
 * @param titles by language
 */
public record PageLink(
        @Nullable UUID eventId,
        String slug,
        PageKind kind,
        MenuPlace menu,
        String language,
        Map<String, String> titles) {
    public PageLink {
        titles = Map.copyOf(titles);
    }

    /** In the wanted language, else in the page's own, else in any. */
    public String title(String wanted) {
        String title = titles.getOrDefault(wanted, titles.get(language));
        return title == null ? titles.values().iterator().next() : title;
    }
}
