package org.plenum.web.kept;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What makes a public page another one. The organization comes first: no two share an answer, whatever their hosts and paths are called.
 *
 * @param path as the reader's address has it
 * @param query the parameters that the page knows, in the page's own order; nothing else of the address reaches it
 * @param languages that the reader would like, the dearest first; which of them it is depends on what the organization offers
 */
record PageKey(UUID organization, String path, Map<String, String> query, List<String> languages) {
    PageKey {
        query = Map.copyOf(query);
        languages = List.copyOf(languages);
    }

    /** Needs no encoding: values that would are not kept. */
    String queryString() {
        return query.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
    }
}
