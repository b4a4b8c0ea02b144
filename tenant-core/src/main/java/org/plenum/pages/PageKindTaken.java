package org.plenum.pages;

import org.plenum.kernel.Conflict;

/** There is at most one imprint, one introduction and so on. */
public final class PageKindTaken extends Conflict {
    PageKindTaken() {
        super("kind-taken", "There is a page of this kind already.");
    }
}
