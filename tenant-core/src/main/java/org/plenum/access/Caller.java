package org.plenum.access;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person or process on whose behalf something happens.
 *
 * @param realm slug of the organization whose realm vouches for the caller, {@code platform} for superadmins, empty for nobody
 * @param id subject in that realm; null for nobody and for the system
 * @param name for display; never a key
 * @param email as verified by the realm; null for nobody, for the system, and while it is not verified
 */
public record Caller(
        String realm,
        @Nullable UUID id,
        String name,
        @Nullable String email,
        Set<Role> roles,
        boolean system) implements Serializable {
    public static final String PLATFORM_REALM = "platform";
    private static final Caller NOBODY = new Caller("", null, "", null, Set.of(), false);

    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller nobody() {
        return NOBODY;
    }

    public static Caller person(String realm, UUID id, String name, @Nullable String email, Set<Role> roles) {
        return new Caller(realm, id, name, email, roles, false);
    }

    /** Jobs and provisioning: may do everything, within the tenant they carry. */
    public static Caller system(String realm) {
        return new Caller(realm, null, "system", null, Set.of(), true);
    }

    public boolean known() {
        return id != null || system;
    }

    public boolean may(Permission permission) {
        return system || permissions().contains(permission);
    }

    public Set<Permission> permissions() {
        if (system) {
            return EnumSet.allOf(Permission.class);
        }
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        for (Role role : roles) {
            for (Permission permission : role.permissions()) {
                if (permission.ofPlatform() == PLATFORM_REALM.equals(realm)) {
                    all.add(permission);
                }
            }
        }
        return all;
    }

    /** @throws Unauthenticated when nobody is logged in */
    public UUID requireId() {
        if (id == null) {
            throw new Unauthenticated();
        }
        return id;
    }
}
