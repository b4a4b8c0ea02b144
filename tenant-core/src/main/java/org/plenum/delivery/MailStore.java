package org.plenum.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenum.tenancy.Sealed;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.TenantSql;

/** Rows of mails, one short transaction per call. */
@ApplicationScoped
@Transactional
class MailStore {
    @Inject
    TenantSql sql;

    @Inject
    Sealed sealed;

    /** @param messageId local part */
    record Waiting(UUID id, String messageId, MailRequest request) {}

    /** Empty when there is one of that kind and reference. */
    Optional<UUID> insert(UUID id, MailRequest request, String messageId, Instant now) {
        JsonObjectBuilder arguments = Json.createObjectBuilder();
        request.arguments().forEach(arguments::add);
        return sql.handle()
                .createQuery(
                        "insert into mail (id, kind, reference, to_address, to_name, arguments_sealed, message_id, created_at)"
                                + " values (:id, :kind, :reference, :address, :name, :arguments, :messageId, :now) on conflict (kind, reference) do nothing returning id")
                .bind("id", id)
                .bind("kind", request.kind())
                .bind("reference", request.reference())
                .bind("address", request.toAddress())
                .bind("name", request.toName())
                .bind("arguments", sealed.seal(purpose(id), arguments.build().toString()))
                .bind("messageId", messageId)
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Notes an attempt; empty when the mail needs none any more. */
    Optional<Waiting> begin(UUID id) {
        return sql.handle()
                .createQuery(
                        "update mail set state = 'SENDING', attempts = attempts + 1 where id = :id and state in ('QUEUED', 'SENDING')"
                                + " returning kind, reference, to_address, to_name, arguments_sealed, message_id")
                .bind("id", id)
                .map((row, context) -> new Waiting(
                        id,
                        row.getString("message_id"),
                        new MailRequest(
                                row.getString("kind"),
                                row.getString("reference"),
                                row.getString("to_address"),
                                row.getString("to_name"),
                                arguments(sealed.openText(purpose(id), row.getBytes("arguments_sealed"))))))
                .findOne();
    }

    /** @param state SENT, DROPPED or REFUSED: after any of them nothing is tried again */
    void end(UUID id, String state, Instant now) {
        sql.handle()
                .createUpdate("update mail set state = :state, ended_at = :now, arguments_sealed = null where id = :id")
                .bind("state", state)
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    private static Map<String, String> arguments(String json) {
        JsonObject object = Json.createReader(new StringReader(json)).readObject();
        Map<String, String> arguments = new HashMap<>();
        object.keySet().forEach(key -> arguments.put(key, object.getString(key)));
        return arguments;
    }

    private static String purpose(UUID id) {
        return "delivery:mail:" + Tenancy.current().slug() + ":" + id;
    }
}
