package org.plenum.web.ui;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.branding.BrandView;

/** Asks once per request how the organization looks; a page about an event says so when it is made, before anything is rendered. */
@RequestScoped
public class LookOfRequest {
    @Inject
    private Looks looks;

    private @Nullable Look look;

    @Produces
    @Dependent
    @Named("brand")
    public Look brand() {
        Look known = look;
        if (known == null) {
            known = looks.current();
            look = known;
        }
        return known;
    }

    /** From here on as it looks at this event. */
    public void takeThatOf(UUID event) {
        look = looks.ofEvent(event);
    }

    /** From here on as it would look. */
    public void take(BrandView draft) {
        look = looks.of(draft);
    }
}
