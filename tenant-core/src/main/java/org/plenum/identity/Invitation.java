package org.plenum.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
@Entity
@Table(name = "invitation")
class Invitation {
    static final Duration LIFETIME = Duration.ofDays(14);

    @Id
    private UUID id;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String name;

    @Convert(converter = Roles.class)
    private Set<Role> roles;

    @Column(name = "event_id")
    private @Nullable UUID eventId;

    @Column(name = "ticket_id")
    private @Nullable UUID ticketId;

    @Column(nullable = false)
    private String locale;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(nullable = false)
    private int sendings;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Version
    private int version;

    /** For persistence. */
    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

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

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
