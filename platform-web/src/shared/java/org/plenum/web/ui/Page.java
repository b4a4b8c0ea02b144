package org.plenum.web.ui;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The root of every page. Faces begins a session for whatever is kept with a view, and PrimeFaces keeps its nonce there, on public pages too; for a visitor without a
 * session such things live as long as the request.
 */
public class Page extends UIViewRoot {
    private @Nullable Map<String, Object> ofRequest;

    @Override
    public @Nullable Map<String, Object> getViewMap(boolean create) {
        if (ofRequest != null) {
            return ofRequest;
        }
        Map<String, Object> kept = super.getViewMap(false);
        if (kept == null && create && visitorWithoutSession()) {
            ofRequest = new HashMap<>();
            return ofRequest;
        }
        return kept == null ? super.getViewMap(create) : kept;
    }

    private static boolean visitorWithoutSession() {
        return FacesContext.getCurrentInstance().getExternalContext().getSession(false) == null;
    }
}
