package org.plenum.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Role;

/**
 * Whom to invite.
 *
 * @param roles at least one; never {@link Role#SUPERADMIN}, which no organization has
 * @param eventId the event that the invitation is about, null when it is about the organization
 * @param ticketId the ticket that came with it, null for none
 * @param locale language of the mail, BCP 47
 */
public record NewInvitation(
        String email,
        String name,
        Set<Role> roles,
        @Nullable UUID eventId,
        @Nullable UUID ticketId,
        String locale) {
    public NewInvitation {
        roles = Set.copyOf(roles);
    }
}
