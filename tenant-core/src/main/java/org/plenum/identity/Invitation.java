package org.plenum.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Role;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Ids;

/**
 * Asks a person to become a member. Open until it is accepted (once), revoked, or {@link #LIFETIME} after it was last sent. Only the hash of its token is kept:
 * who reads the table cannot accept.
 */
class Invitation {
    static final Duration LIFETIME = Duration.ofDays(14);

    private final UUID id;
    private final String email;
    private final String name;
    private Set<Role> roles;
    private final @Nullable UUID eventId;
    private final @Nullable UUID ticketId;
    private final String locale;
    private byte[] tokenHash;
    private int sendings;
    private final Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant revokedAt;
    /** Of the row as it was read; 0 for one that is not there yet. */
    private final int version;

    /** As the row of the table has it; made from and written to it by {@link InvitationStore}. */
    Invitation(ResultSet row) throws SQLException {
        this.id = row.getObject("id", UUID.class);
        this.email = row.getString("email");
        this.name = row.getString("name");
        this.roles = Roles.parse(row.getString("roles"));
        this.eventId = row.getObject("event_id", UUID.class);
        this.ticketId = row.getObject("ticket_id", UUID.class);
        this.locale = row.getString("locale");
        this.tokenHash = row.getBytes("token_hash");
        this.sendings = row.getInt("sendings");
        this.createdAt = row.getTimestamp("created_at").toInstant();
        this.expiresAt = row.getTimestamp("expires_at").toInstant();
        this.acceptedAt = instant(row.getTimestamp("accepted_at"));
        this.revokedAt = instant(row.getTimestamp("revoked_at"));
        this.version = row.getInt("version");
    }

    Invitation(NewInvitation wanted, Instant now) {
        this.id = Ids.next();
        this.email = wanted.email();
        this.name = wanted.name();
        this.roles = EnumSet.copyOf(wanted.roles());
        this.eventId = wanted.eventId();
        this.ticketId = wanted.ticketId();
        this.locale = wanted.locale();
        this.tokenHash = new byte[0];
        this.createdAt = now;
        this.expiresAt = now.plus(LIFETIME);
        this.version = 0;
    }

    /** Gives the invitation a new token, the only one that opens it from now on. */
    Invited send(Instant now) {
        if (acceptedAt != null || revokedAt != null) {
            throw new Conflict("invitation-closed", "This invitation has been used or withdrawn.");
        }
        String token = Ids.secret();
        tokenHash = hash(token);
        sendings++;
        expiresAt = now.plus(LIFETIME);
        return new Invited(id, sendings, token, email, name, Set.copyOf(roles), eventId, ticketId, locale);
    }

    void add(Set<Role> more) {
        EnumSet<Role> all = EnumSet.copyOf(roles);
        all.addAll(more);
        roles = all;
    }

    void accept(Instant now) {
        if (state(now) != InvitationView.State.OPEN) {
            throw new InvitationUnusable();
        }
        acceptedAt = now;
    }

    void revoke(Instant now) {
        if (acceptedAt != null) {
            throw new Conflict("invitation-closed", "This invitation has been accepted already.");
        }
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    InvitationView.State state(Instant now) {
        if (acceptedAt != null) {
            return InvitationView.State.ACCEPTED;
        }
        if (revokedAt != null) {
            return InvitationView.State.REVOKED;
        }
        return now.isBefore(expiresAt) ? InvitationView.State.OPEN : InvitationView.State.EXPIRED;
    }

    boolean isAbout(@Nullable UUID event, @Nullable UUID ticket) {
        return Objects.equals(eventId, event) && Objects.equals(ticketId, ticket);
    }

    UUID id() {
        return id;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    int sendings() {
        return sendings;
    }

    int version() {
        return version;
    }

    byte[] tokenHash() {
        return tokenHash.clone();
    }

    InvitationView view(Instant now) {
        return new InvitationView(
                id,
                email,
                name,
                Set.copyOf(roles),
                eventId,
                ticketId,
                locale,
                state(now),
                createdAt,
                expiresAt,
                acceptedAt);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
