package org.plenum.branding;

/** How the first screen of an event's page is laid out. */
public enum HeroLayout {
    /** A dark block in the organization's colour with the art behind the title. */
    PANEL,
    /** The page's own ground, the art as a poster beside the title. */
    PAGE
}
