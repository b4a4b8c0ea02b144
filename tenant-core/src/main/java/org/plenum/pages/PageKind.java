package org.plenum.pages;

/** What a text page is for. An organization has at most one of each kind but the first; an event has pages of the first kind only. */
public enum PageKind {
    PAGE,
    /** Stands on the home page above the events; has no address of its own. */
    INTRODUCTION,
    /** Who answers for the site. */
    IMPRINT,
    /** What becomes of personal data. */
    PRIVACY,
    /** Under what conditions is sold. */
    TERMS;

    /** Linked at the foot of every page. */
    public boolean legal() {
        return this == IMPRINT || this == PRIVACY || this == TERMS;
    }
}
