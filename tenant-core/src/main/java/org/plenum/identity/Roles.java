package org.plenum.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenum.access.Role;

/** Roles in one column and in a token: the names of the realm. A name that means nothing here gives no right. */
final class Roles {
    private Roles() {}

    static Set<Role> ofRealmNames(Collection<?> names) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (Object name : names) {
            Role.ofRealmName(String.valueOf(name)).ifPresent(roles::add);
        }
        return roles;
    }

    static String text(Set<Role> roles) {
        return roles.stream().map(Role::realmName).sorted().collect(Collectors.joining(" "));
    }

    static Set<Role> parse(String text) {
        return ofRealmNames(Arrays.asList(text.split(" ", -1)));
    }
}
