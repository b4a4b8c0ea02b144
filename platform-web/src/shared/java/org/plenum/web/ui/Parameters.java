package org.plenum.web.ui;

import jakarta.faces.context.FacesContext;
import java.util.UUID;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;

/** Parameters of the page's address. They are needed before the form's values are read, so pages take them when they are made. */
public final class Parameters {
    private Parameters() {}

    /** @throws NotFound when the address has none: such an address does not exist */
    public static String text(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        if (value == null || value.isEmpty()) {
            throw new NotFound(name);
        }
        return value;
    }

    public static UUID id(String name) {
        return Ids.parse(name, text(name));
    }
}
