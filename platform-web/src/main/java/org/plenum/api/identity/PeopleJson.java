package org.plenum.api.identity;

import jakarta.json.JsonObject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.plenum.access.Role;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.identity.InvitationView;
import org.plenum.identity.MemberView;
import org.plenum.identity.NewInvitation;

/** Members and invitations in JSON. */
final class PeopleJson {
    private static final String LOCALE_DEFAULT = "en";

    private PeopleJson() {}

    static NewInvitation invitation(Body body) {
        String locale = body.optionalText("locale");
        return new NewInvitation(
                body.text("email"),
                body.text("name"),
                roles(body),
                body.optionalId("eventId"),
                body.optionalId("ticketId"),
                locale == null ? LOCALE_DEFAULT : locale);
    }

    static JsonObject of(InvitationView invitation) {
        return new Fields()
                .id("id", invitation.id())
                .text("email", invitation.email())
                .text("name", invitation.name())
                .texts("roles", names(invitation.roles()))
                .id("eventId", invitation.eventId())
                .id("ticketId", invitation.ticketId())
                .text("locale", invitation.locale())
                .oneOf("state", invitation.state())
                .instant("createdAt", invitation.createdAt())
                .instant("expiresAt", invitation.expiresAt())
                .instant("acceptedAt", invitation.acceptedAt())
                .build();
    }

    static JsonObject of(MemberView member) {
        return new Fields()
                .id("id", member.id())
                .text("name", member.name())
                .text("email", member.email())
                .texts("roles", names(member.roles()))
                .instant("joinedAt", member.joinedAt())
                .instant("lastSeenAt", member.lastSeenAt())
                .build();
    }

    private static java.util.List<String> names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toList();
    }

    /** By our names, or by the names that the realm's tokens carry. */
    private static Set<Role> roles(Body body) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : body.texts("roles", Role.values().length)) {
            Optional<Role> role = EnumSet.allOf(Role.class).stream()
                    .filter(each -> each.name().equals(name) || each.realmName().equals(name))
                    .findFirst();
            if (role.isPresent()) {
                roles.add(role.get());
            } else {
                body.refuse("roles", "unknown", "There is no such role.");
            }
        }
        return roles;
    }
}
