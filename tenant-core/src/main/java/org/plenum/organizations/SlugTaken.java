package org.plenum.organizations;

import org.plenum.kernel.Conflict;

/** Another organization has this slug, or had it. */
public final class SlugTaken extends Conflict {
    SlugTaken() {
        super("slug-taken", "This address is already in use.");
    }
}
