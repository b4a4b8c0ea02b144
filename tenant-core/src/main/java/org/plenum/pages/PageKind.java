package org.plenum.pages;

/** What a text is for. An organization has any number of pages and one of each other kind; an event has pages and questions. */
public enum PageKind {
    PAGE,
    /** What people ask about an event, with the answer; stands on the event's own page and has no address. */
    QUESTION,
    /** Stands on the home page above the events; has no address of its own. */
    INTRODUCTION,
    /** Who answers for the site. */
    IMPRINT,
    /** What becomes of personal data. */
    PRIVACY,
    /** Under what conditions is sold. */
    TERMS;

    /** Whether it is read under an address of its own, and not on another page. */
    public boolean addressed() {
        return this != QUESTION && this != INTRODUCTION;
    }

    /** Linked at the foot of every page. */
    public boolean legal() {
        return this == IMPRINT || this == PRIVACY || this == TERMS;
    }
}
