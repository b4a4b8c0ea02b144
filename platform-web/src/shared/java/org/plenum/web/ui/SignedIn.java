package org.plenum.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Permission;

/** Who looks at the page, for templates and pages: {@code #{caller.name}}, {@code #{caller.may('EVENTS_EDIT')}}. */
@Named("caller")
@RequestScoped
public class SignedIn {
    public boolean isKnown() {
        return current().known();
    }

    public String getName() {
        return current().name();
    }

    public String getInitials() {
        return Formats.initials(current().name());
    }

    public @Nullable String getEmail() {
        return current().email();
    }

    /** @param permission name of a {@link Permission}; another name is a mistake in the page and fails */
    public boolean may(String permission) {
        return current().may(Permission.valueOf(permission.toUpperCase(Locale.ROOT)));
    }

    private static Caller current() {
        return Callers.current();
    }
}
