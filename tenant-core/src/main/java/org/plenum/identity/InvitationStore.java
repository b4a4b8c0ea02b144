package org.plenum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;
import org.plenum.tenancy.TenantSql;

/** Invitations, one transaction per call. */
@ApplicationScoped
@Transactional
class InvitationStore {
    private static final Logger LOG = Logger.getLogger(InvitationStore.class.getName());

    @PersistenceContext(unitName = "tenant")
    EntityManager entities;

    @Inject
    TenantSql sql;

    @Inject
    MemberStore members;

    @Inject
    Clock clock;

    @Inject
    Event<Invited> invited;

    InvitationView invite(NewInvitation wanted) {
        Instant now = clock.instant();
        lock(wanted.email());
        Optional<Invitation> unfinished = unfinished(wanted);
        if (unfinished.isPresent()) {
            Invitation known = unfinished.get();
            known.add(wanted.roles());
            if (known.state(now) == InvitationView.State.EXPIRED) {
                send(known, now);
            }
            return known.view(now);
        }
        Invitation invitation = new Invitation(wanted, now);
        Invited event = invitation.send(now);
        insert(invitation, wanted);
        invited.fire(event);
        LOG.info(() -> "invitation.sent invitation=" + invitation.id());
        return invitation.view(now);
    }

    InvitationView resend(UUID id) {
        Instant now = clock.instant();
        Invitation invitation = find(id);
        send(invitation, now);
        return invitation.view(now);
    }

    void revoke(UUID id) {
        find(id).revoke(clock.instant());
        LOG.info(() -> "invitation.revoked invitation=" + id);
    }

    InvitationView byId(UUID id) {
        return find(id).view(clock.instant());
    }

    InvitationView open(String token) {
        Instant now = clock.instant();
        Invitation invitation = byToken(token, LockModeType.NONE);
        if (invitation.state(now) != InvitationView.State.OPEN) {
            throw new InvitationUnusable();
        }
        return invitation.view(now);
    }

    InvitationView accept(String token, MemberStore.Seen member) {
        Instant now = clock.instant();
        Invitation invitation = byToken(token, LockModeType.PESSIMISTIC_WRITE);
        invitation.accept(now);
        members.seen(member);
        LOG.info(() -> "invitation.accepted invitation=" + invitation.id());
        return invitation.view(now);
    }

    /** The newest first; the cursor is an id, which are ordered by time. */
    Page<InvitationView> list(@Nullable String search, Page.Request page) {
        Instant now = clock.instant();
        List<Invitation> rows = entities.createQuery(
                        "select i from Invitation i where i.id < :before and (lower(i.name) like :pattern escape '\\'"
                                + " or i.email like :pattern escape '\\') order by i.id desc",
                        Invitation.class)
                .setParameter("before", page.after() == null ? LAST : Ids.parse("cursor", page.after()))
                .setParameter("pattern", MemberStore.pattern(search))
                .setMaxResults(page.limit() + 1)
                .getResultList();
        return Page.of(rows, page.limit(), row -> row.id().toString()).map(row -> row.view(now));
    }

    private static final UUID LAST = new UUID(-1, -1);

    /** Not by the entity: the persistence provider sends a null id as text, which no uuid column takes. */
    private void insert(Invitation invitation, NewInvitation wanted) {
        InvitationView view = invitation.view(clock.instant());
        sql.handle()
                .createUpdate("""
                        insert into invitation
                          (id, email, name, roles, event_id, ticket_id, locale, token_hash, sendings, created_at, expires_at, version)
                        values (:id, :email, :name, :roles, cast(:event as uuid), cast(:ticket as uuid), :locale, :hash, 1, :created, :expires, 1)
                        """)
                .bind("id", view.id())
                .bind("email", view.email())
                .bind("name", view.name())
                .bind("roles", Roles.text(view.roles()))
                .bind("event", text(wanted.eventId()))
                .bind("ticket", text(wanted.ticketId()))
                .bind("locale", view.locale())
                .bind("hash", invitation.tokenHash())
                .bind("created", view.createdAt())
                .bind("expires", view.expiresAt())
                .execute();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private void send(Invitation invitation, Instant now) {
        Invited event = invitation.send(now);
        entities.flush();
        invited.fire(event);
    }

    private Invitation find(UUID id) {
        Invitation invitation = entities.find(Invitation.class, id);
        if (invitation == null) {
            throw new NotFound("invitation");
        }
        return invitation;
    }

    private Invitation byToken(String token, LockModeType lock) {
        return entities.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class)
                .setParameter("hash", Invitation.hash(token))
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(InvitationUnusable::new);
    }

    private Optional<Invitation> unfinished(NewInvitation wanted) {
        return entities.createQuery(
                        "select i from Invitation i where i.email = :email and i.acceptedAt is null and i.revokedAt is null",
                        Invitation.class)
                .setParameter("email", wanted.email())
                .getResultStream()
                .filter(invitation -> invitation.isAbout(wanted.eventId(), wanted.ticketId()))
                .findFirst();
    }

    /** Two who invite the same person at once do so one after the other. The lock is the schema's own: its name is part of the key. */
    private void lock(String email) {
        sql.handle()
                .createQuery(
                        "select pg_advisory_xact_lock(hashtextextended(current_schema() || ' invitation ' || :email, 0))::text")
                .bind("email", email)
                .mapTo(String.class)
                .one();
    }
}
