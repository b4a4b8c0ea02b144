package org.plenum.attendees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.plenum.tenancy.Sealed;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.TenantSql;

/** Keeps each event's keys, the private ones sealed. */
@ApplicationScoped
class TicketKeys {
    @Inject
    TenantSql sql;

    @Inject
    Sealed sealed;

    /** Makes the event's keys when it has none; of two that make them at once the first wins. */
    TicketKey ofEvent(UUID eventId) {
        return find(eventId).orElseGet(() -> {
            TicketKey fresh = TicketKey.generate(eventId);
            sql.handle()
                    .createUpdate("insert into ticket_key (event_id, public_key, private_key_sealed, secret_key_sealed)"
                            + " values (:event, :public, :private, :secret) on conflict do nothing")
                    .bind("event", eventId)
                    .bind("public", fresh.publicKey())
                    .bind("private", sealed.seal(purpose("private", eventId), fresh.privateKey()))
                    .bind("secret", sealed.seal(purpose("secret", eventId), fresh.secretKey()))
                    .execute();
            return find(eventId).orElseThrow();
        });
    }

    Optional<TicketKey> find(UUID eventId) {
        return sql.handle()
                .createQuery(
                        "select public_key, private_key_sealed, secret_key_sealed from ticket_key where event_id = :event")
                .bind("event", eventId)
                .map((row, context) -> TicketKey.of(
                        eventId,
                        row.getBytes("public_key"),
                        sealed.open(purpose("private", eventId), row.getBytes("private_key_sealed")),
                        sealed.open(purpose("secret", eventId), row.getBytes("secret_key_sealed"))))
                .findOne();
    }

    private static String purpose(String what, UUID eventId) {
        return "attendees:" + what + ":" + Tenancy.current().slug() + ":" + eventId;
    }
}
