package org.plenum.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.TenantSql;

/**
 * Short-lived, single-use proofs with which a client that has a token opens a socket, because a browser cannot send headers there and an address ends up in logs.
 * They lie in the organization's own schema: another organization's ticket does not exist here, on whichever node it was issued.
 */
@Door
public class SocketTickets {
    public static final Duration LIFETIME = Duration.ofSeconds(30);

    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    /** A ticket for the current caller. */
    @Requires(Permission.CHANNELS_READ)
    public String issue() {
        Caller caller = Callers.current();
        Instant now = clock.instant();
        String ticket = Ids.secret();
        sql.handle()
                .createUpdate("delete from socket_ticket where expires_at < :now")
                .bind("now", now)
                .execute();
        sql.handle()
                .createUpdate("""
                        insert into socket_ticket (hash, subject, name, email, roles, expires_at)
                        values (:hash, :subject, :name, :email, :roles, :expires)
                        """)
                .bind("hash", Invitation.hash(ticket))
                .bind("subject", caller.requireId())
                .bind("name", caller.name())
                .bind("email", caller.email())
                .bind("roles", Roles.text(caller.roles()))
                .bind("expires", now.plus(LIFETIME))
                .execute();
        return ticket;
    }

    /** Whom the ticket stands for; the second time, too late, or at another organization nobody. */
    @Unrestricted("the ticket is the proof")
    public Optional<Caller> redeem(String ticket) {
        String realm = Tenancy.current().slug();
        return sql.handle()
                .createQuery("""
                        with redeemed as (delete from socket_ticket where hash = :hash returning *)
                        select subject, name, email, roles from redeemed where expires_at > :now
                        """)
                .bind("hash", Invitation.hash(ticket))
                .bind("now", clock.instant())
                .map((row, context) -> new Caller(
                        realm,
                        row.getObject("subject", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        Set.copyOf(Roles.parse(row.getString("roles"))),
                        false))
                .findOne();
    }
}
