package org.plenum.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Role;

/**
 * Fired in the transaction that invites somebody: the only moment at which the token exists in the clear. Whoever observes it sends
 * {@code {base url}/invitations/{token}} to the address.
 *
 * @param sending 1 for the first mail of the invitation, 2 when it is sent again …; with the id a key for sending each mail once
 */
public record Invited(
        UUID invitationId,
        int sending,
        String token,
        String email,
        String name,
        Set<Role> roles,
        @Nullable UUID eventId,
        @Nullable UUID ticketId,
        String locale) {}
