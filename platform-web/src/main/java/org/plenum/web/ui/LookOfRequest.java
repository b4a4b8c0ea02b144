package org.plenum.web.ui;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Asks once per request how the organization looks. */
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
}
