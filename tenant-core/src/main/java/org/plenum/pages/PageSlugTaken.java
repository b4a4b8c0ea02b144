package org.plenum.pages;

import org.plenum.kernel.Conflict;

/** Another page of the organization or event has this address. */
public final class PageSlugTaken extends Conflict {
    PageSlugTaken() {
        super("slug-taken", "Another page has this address.");
    }
}
