package org.plenum.web.office;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was deleted last, kept in the person's session until it is brought back or something else is deleted. */
final class Undo {
    private static final String KEY = "org.plenum.deleted:";
    /** Query of the page that offers it. */
    static final String OFFER = "then=undo";

    private Undo() {}

    /** @param list of what: another for each list that can be seen by itself */
    static void keep(String list, Serializable deleted) {
        session().put(KEY + list, deleted);
    }

    /** Whether the page was just reached by deleting something that can be brought back. */
    static boolean offered(String list) {
        return "undo".equals(Asked.text("then")) && session().containsKey(KEY + list);
    }

    static <T> Optional<T> take(String list, Class<T> type) {
        @Nullable Object deleted = session().remove(KEY + list);
        return type.isInstance(deleted) ? Optional.of(type.cast(deleted)) : Optional.empty();
    }

    private static Map<String, Object> session() {
        return FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
    }
}
