package org.plenum.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.plenum.kernel.Page;

/** The page that the current request asks for, and the answer that carries it. */
@RequestScoped
public class Lists {
    @Inject
    HttpServletRequest request;

    @Inject
    Query query;

    @Inject
    Cursors cursors;

    /** @throws org.plenum.kernel.Invalid for a limit out of range or a cursor that this list did not give */
    public Page.Request asked() {
        int limit = (int) query.integer("limit", 1, Page.LIMIT_MAX_ITEMS, Page.LIMIT_DEFAULT_ITEMS);
        String cursor = query.text("cursor", Cursors.LENGTH_MAX_CHARS);
        return new Page.Request(limit, cursor == null ? null : cursors.open(request.getRequestURI(), cursor));
    }

    public <T> Response answer(Page<T> page, Function<? super T, JsonObject> form) {
        String next = page.nextCursor();
        return Answers.ok(new Fields()
                .list("items", page.items(), form)
                .text("nextCursor", next == null ? null : cursors.seal(request.getRequestURI(), next))
                .build());
    }
}
