package org.plenum.access;

/** Everything that can be allowed. Screens, REST and sockets ask for these and for nothing else. */
public enum Permission {
    /** Platform: list, create and operate organizations. */
    ORGANIZATIONS_MANAGE(true),
    BRANDING_EDIT,
    /** See and set up how the organization is paid, what banks dispute and what is paid out. */
    PAYMENTS_MANAGE,
    /** Write the organization's pages, legal texts and what customers are asked to agree to. */
    SITE_EDIT,
    MEMBERS_VIEW,
    MEMBERS_MANAGE,
    EVENTS_VIEW,
    EVENTS_EDIT,
    EVENTS_PUBLISH,
    EVENTS_DELETE,
    ORDERS_VIEW,
    ORDERS_EDIT,
    ATTENDEES_VIEW,
    AGENDA_EDIT,
    CHECK_IN,
    /** See one's own tickets and the events they admit to. */
    PORTAL_USE,
    CHANNELS_READ,
    CHANNELS_WRITE,
    CHANNELS_MODERATE;

    private final boolean platform;

    Permission() {
        this(false);
    }

    Permission(boolean platform) {
        this.platform = platform;
    }

    /** True when it is held in the platform's realm and not in an organization's. */
    public boolean ofPlatform() {
        return platform;
    }
}
