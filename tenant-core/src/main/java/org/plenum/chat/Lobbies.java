package org.plenum.chat;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
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

    /** One for each event, in their order. */
    List<ChannelView> of(Map<UUID, String> events, UUID personId) {
        Map<UUID, ChannelView> known = find(events, personId);
        List<UUID> missing = events.keySet().stream()
                .filter(event -> !known.containsKey(event))
                .toList();
        if (!missing.isEmpty()) {
            make(missing);
            known.putAll(find(events, personId));
        }
        return events.keySet().stream()
                .map(event -> requireNonNull(known.get(event), "a lobby vanished in the transaction that made it"))
                .toList();
    }

    private void make(List<UUID> events) {
        PreparedBatch batch = sql.handle().prepareBatch("""
                insert into channel (id, kind, event_id, created_at) values (:id, 'LOBBY', :event, :at)
                on conflict do nothing
                """);
        Instant now = clock.instant();
        events.forEach(event -> batch.bind("id", Ids.next())
                .bind("event", event)
                .bind("at", now)
                .add());
        batch.execute();
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

    private Map<UUID, ChannelView> find(Map<UUID, String> events, UUID personId) {
        return sql
                .handle()
                .createQuery("""
                        select c.id, c.event_id, c.seq, coalesce(r.seq, 0) as read_seq from channel c
                        left join read_mark r on r.channel_id = c.id and r.person_id = :person
                        where c.event_id = any(:events) and c.kind = 'LOBBY'
                        """)
                .bind("person", personId)
                .bindArray("events", UUID.class, events.keySet().toArray())
                .map((row, context) -> {
                    UUID event = row.getObject("event_id", UUID.class);
                    return new ChannelView(
                            row.getObject("id", UUID.class),
                            ChannelView.Kind.LOBBY,
                            event,
                            requireNonNull(events.get(event)),
                            row.getLong("seq"),
                            row.getLong("read_seq"));
                })
                .stream()
                .collect(Collectors.toMap(ChannelView::eventId, lobby -> lobby, (one, same) -> one, HashMap::new));
    }
}
