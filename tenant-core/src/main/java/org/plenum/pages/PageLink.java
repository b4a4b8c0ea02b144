package org.plenum.pages;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Reader;

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

    /** In the wanted language, else in the organization's main one, else in the page's own, else in any. */
    public String title(String wanted) {
        return Stream.of(Optional.of(wanted), Reader.currentIfAny().map(Reader::otherwise), Optional.of(language))
                .flatMap(Optional::stream)
                .flatMap(tag -> Stream.ofNullable(titles.get(tag)))
                .findFirst()
                .orElseGet(() -> titles.values().iterator().next());
    }
}
