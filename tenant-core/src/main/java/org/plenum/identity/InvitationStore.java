package org.plenum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Like;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;
import org.plenum.kernel.Stale;
import org.plenum.tenancy.TenantSql;

/** Invitations, one transaction per call. */
@ApplicationScoped
@Transactional
class InvitationStore {
    /** After every id. */
    private static final UUID LAST = new UUID(-1, -1);

    private static final String SELECT =
            "select id, email, name, roles, event_id, ticket_id, locale, token_hash, sendings, created_at, expires_at,"
                    + " accepted_at, revoked_at, version from invitation";
    private static final RowMapper<Invitation> ROW = (row, context) -> new Invitation(row);
    private static final Logger LOG = Logger.getLogger(InvitationStore.class.getName());

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
            } else {
                save(known);
            }
            return known.view(now);
        }
        Invitation invitation = new Invitation(wanted, now);
        Invited event = invitation.send(now);
        insert(invitation);
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
        Invitation invitation = find(id);
        invitation.revoke(clock.instant());
        save(invitation);
        LOG.info(() -> "invitation.revoked invitation=" + id);
    }

    InvitationView byId(UUID id) {
        return find(id).view(clock.instant());
    }

    InvitationView open(String token) {
        Instant now = clock.instant();
        Invitation invitation = byToken(token, false);
        if (invitation.state(now) != InvitationView.State.OPEN) {
            throw new InvitationUnusable();
        }
        return invitation.view(now);
    }

    InvitationView accept(String token, MemberStore.Seen member) {
        Instant now = clock.instant();
        Invitation invitation = byToken(token, true);
        invitation.accept(now);
        save(invitation);
        members.seen(member);
        LOG.info(() -> "invitation.accepted invitation=" + invitation.id());
        return invitation.view(now);
    }

    /** The newest first; the cursor is an id, which are ordered by time. */
    Page<InvitationView> list(@Nullable String search, Page.Request page) {
        Instant now = clock.instant();
        List<Invitation> rows = sql.handle()
                .createQuery(
                        SELECT
                                + " where id < :before and (lower(name) like :pattern or email like :pattern) order by id desc limit :limit")
                .bind("before", page.after() == null ? LAST : Ids.parse("cursor", page.after()))
                .bind("pattern", Like.containing(search))
                .bind("limit", page.limit() + 1)
                .map(ROW)
                .list();
        return Page.of(rows, page.limit(), row -> row.id().toString()).map(row -> row.view(now));
    }

    private void insert(Invitation invitation) {
        InvitationView view = invitation.view(clock.instant());
        sql.handle()
                .createUpdate("""
                        insert into invitation
                          (id, email, name, roles, event_id, ticket_id, locale, token_hash, sendings, created_at, expires_at, version)
                        values (:id, :email, :name, :roles, cast(:event as uuid), cast(:ticket as uuid), :locale, :hash, :sendings, :created, :expires, 1)
                        """)
                .bind("id", view.id())
                .bind("email", view.email())
                .bind("name", view.name())
                .bind("roles", Roles.text(view.roles()))
                .bind("event", text(view.eventId()))
                .bind("ticket", text(view.ticketId()))
                .bind("locale", view.locale())
                .bind("hash", invitation.tokenHash())
                .bind("sendings", invitation.sendings())
                .bind("created", view.createdAt())
                .bind("expires", view.expiresAt())
                .execute();
    }

    private void save(Invitation invitation) {
        InvitationView view = invitation.view(clock.instant());
        int saved = sql.handle()
                .createUpdate("""
                        update invitation set roles = :roles, token_hash = :hash, sendings = :sendings, expires_at = :expires,
                          accepted_at = :accepted, revoked_at = :revoked, version = version + 1
                        where id = :id and version = :version
                        """)
                .bind("roles", Roles.text(view.roles()))
                .bind("hash", invitation.tokenHash())
                .bind("sendings", invitation.sendings())
                .bind("expires", view.expiresAt())
                .bind("accepted", view.acceptedAt())
                .bind("revoked", invitation.revokedAt())
                .bind("id", view.id())
                .bind("version", invitation.version())
                .execute();
        if (saved == 0) {
            throw new Stale("invitation");
        }
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private void send(Invitation invitation, Instant now) {
        Invited event = invitation.send(now);
        save(invitation);
        invited.fire(event);
    }

    private Invitation find(UUID id) {
        return sql.handle()
                .createQuery(SELECT + " where id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne()
                .orElseThrow(() -> new NotFound("invitation"));
    }

    private Invitation byToken(String token, boolean locked) {
        return sql.handle()
                .createQuery(SELECT + " where token_hash = :hash" + (locked ? " for update" : ""))
                .bind("hash", Invitation.hash(token))
                .map(ROW)
                .findOne()
                .orElseThrow(InvitationUnusable::new);
    }

    private Optional<Invitation> unfinished(NewInvitation wanted) {
        return sql
                .handle()
                .createQuery(SELECT + " where email = :email and accepted_at is null and revoked_at is null")
                .bind("email", wanted.email())
                .map(ROW)
                .stream()
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
