package org.plenum.web.office;

import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Page;

/** What a list's address asks for: {@code ?q=…&status=…&after=…}. */
final class Asked {
    private static final int SEARCH_LENGTH_MAX_CHARS = 100;
    private static final int ROWS_PER_PAGE = 25;

    private Asked() {}

    static @Nullable String text(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    static @Nullable String search() {
        String value = text("q");
        return value == null || value.length() <= SEARCH_LENGTH_MAX_CHARS
                ? value
                : value.substring(0, SEARCH_LENGTH_MAX_CHARS);
    }

    static Page.Request page() {
        return new Page.Request(ROWS_PER_PAGE, text("after"));
    }

    /** The part of an address that names what is asked, without the page: {@code ?q=ada}. */
    static String query(@Nullable String... namesAndValues) {
        StringBuilder query = new StringBuilder("?");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            if (value != null && !value.isEmpty()) {
                query.append(query.length() > 1 ? "&" : "")
                        .append(namesAndValues[i])
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }
}
