package org.plenum.web.office;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Leaves a page after its work is done, so that a reload repeats nothing; the next page says once what was done. */
final class Departure {
    /** Key of the flash that {@code pl:notice} shows. */
    private static final String NOTICE = "notice";

    private Departure() {}

    static void to(String path) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** To somebody else's page, whose address is ours to trust. */
    static void away(String url) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(url);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static void to(String path, String notice) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(NOTICE, notice);
        to(path);
    }
}
