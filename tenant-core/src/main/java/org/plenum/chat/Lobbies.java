package org.plenum.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Ids;
import org.plenum.tenancy.TenantSql;

/** One lobby per event, made when somebody first looks for it. */
@ApplicationScoped
class Lobbies {
    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    ChannelView of(UUID eventId, String name, UUID personId) {
        Handle handle = sql.handle();
        ChannelView known = find(handle, eventId, name, personId);
        if (known != null) {
            return known;
        }
        handle.createUpdate("""
                        insert into channel (id, kind, event_id, created_at) values (:id, 'LOBBY', :event, :at)
                        on conflict do nothing
                        """)
                .bind("id", Ids.next())
                .bind("event", eventId)
                .bind("at", clock.instant())
                .execute();
        ChannelView made = find(handle, eventId, name, personId);
        if (made == null) {
            throw new IllegalStateException("a lobby vanished in the transaction that made it");
        }
        return made;
    }

    /** Public, because Payara begins no transaction for a method that is not; a message is posted outside one. */
    @Transactional
    public @Nullable UUID eventOf(UUID channelId) {
        return sql.handle()
                .createQuery("select event_id from channel where id = :id")
                .bind("id", channelId)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null);
    }

    private static @Nullable ChannelView find(Handle handle, UUID eventId, String name, UUID personId) {
        return handle.createQuery("""
                        select c.id, c.seq, coalesce(r.seq, 0) from channel c
                        left join read_mark r on r.channel_id = c.id and r.person_id = :person
                        where c.event_id = :event and c.kind = 'LOBBY'
                        """)
                .bind("person", personId)
                .bind("event", eventId)
                .map((row, context) -> new ChannelView(
                        row.getObject(1, UUID.class),
                        ChannelView.Kind.LOBBY,
                        eventId,
                        name,
                        row.getLong(2),
                        row.getLong(3)))
                .findOne()
                .orElse(null);
    }
}
