package org.plenum.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Role;

/** An invitation as those see it who manage members, or who hold its token. The token itself is only ever in the mail. */
public record InvitationView(
        UUID id,
        String email,
        String name,
        Set<Role> roles,
        @Nullable UUID eventId,
        @Nullable UUID ticketId,
        String locale,
        State state,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt) {
    /** Life of an invitation; an expired one comes to life again when it is sent again. */
    public enum State {
        OPEN,
        ACCEPTED,
        EXPIRED,
        REVOKED
    }
}
