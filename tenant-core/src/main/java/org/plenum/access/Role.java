package org.plenum.access;

import static org.plenum.access.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The fixed roles and the permission matrix. The name in the realm is what a token carries. */
public enum Role {
    SUPERADMIN("superadmin", EnumSet.of(ORGANIZATIONS_MANAGE)),
    OWNER("org-admin", EnumSet.complementOf(EnumSet.of(ORGANIZATIONS_MANAGE))),
    ORGANIZER(
            "organizer",
            EnumSet.of(
                    SITE_EDIT,
                    MEMBERS_VIEW,
                    EVENTS_VIEW,
                    EVENTS_EDIT,
                    EVENTS_PUBLISH,
                    EVENTS_DELETE,
                    ORDERS_VIEW,
                    ORDERS_EDIT,
                    ATTENDEES_VIEW,
                    AGENDA_EDIT,
                    CHECK_IN,
                    PORTAL_USE,
                    CHANNELS_READ,
                    CHANNELS_WRITE,
                    CHANNELS_MODERATE)),
    STAFF("staff", EnumSet.of(EVENTS_VIEW, CHECK_IN, PORTAL_USE, CHANNELS_READ, CHANNELS_WRITE)),
    ATTENDEE("attendee", EnumSet.of(PORTAL_USE, CHANNELS_READ, CHANNELS_WRITE));

    private final String realmName;
    // Made by Set.copyOf, so immutable although its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> permissions;

    Role(String realmName, Set<Permission> permissions) {
        this.realmName = realmName;
        this.permissions = Set.copyOf(permissions);
    }

    public String realmName() {
        return realmName;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public static Optional<Role> ofRealmName(String name) {
        return Arrays.stream(values())
                .filter(role -> role.realmName.equals(name))
                .findFirst();
    }
}
