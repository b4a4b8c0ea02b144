package org.plenum.web.ui;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives the answer to a form of a page without scripts the nonce that PrimeFaces wants. PrimeFaces' script would have put it into the form, but plain pages do without that script, and
 * PrimeFaces then refuses to answer at all. It is fresh for each answer, as is that of a page asked for, unless the page was kept.
 */
// The wrapper that Faces gives overrides one raw method that is none of ours.
@SuppressWarnings("unchecked")
public class Nonces extends ExternalContextWrapper {
    private static final String NONCE = "primefaces.nonce";

    private final String fresh = fresh();
    private @Nullable Map<String, String> completed;

    Nonces(ExternalContext wrapped) {
        super(wrapped);
    }

    @Override
    public Map<String, String> getRequestParameterMap() {
        Map<String, String> sent = getWrapped().getRequestParameterMap();
        FacesContext faces = FacesContext.getCurrentInstance();
        UIViewRoot page = faces == null ? null : faces.getViewRoot();
        if (page == null || sent.containsKey(NONCE)) {
            return sent;
        }
        // What a page kept comes back later than the page itself.
        String wanted = kept(page);
        if (completed == null || !wanted.equals(completed.get(NONCE))) {
            Map<String, String> more = new HashMap<>(sent);
            more.put(NONCE, wanted);
            completed = Collections.unmodifiableMap(more);
        }
        return completed;
    }

    /** A page that is kept has its nonce with it: for a visitor with a session, and where a page's widgets want it. */
    private String kept(UIViewRoot page) {
        Map<String, Object> kept = page.getViewMap(false);
        return kept != null && kept.get(NONCE) instanceof String nonce ? nonce : fresh;
    }

    /** In the form that PrimeFaces makes and accepts: a random UUID's text in Base64. */
    private static String fresh() {
        return Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Puts {@link Nonces} in front of the platform's own context. */
    public static class Factory extends ExternalContextFactory {
        public Factory(ExternalContextFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExternalContext getExternalContext(Object context, Object request, Object response) {
            return new Nonces(getWrapped().getExternalContext(context, request, response));
        }
    }
}
