package org.plenum.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Ids;
import org.plenum.tenancy.TenantSql;

/** Channels and messages as rows: the counter of a channel and the messages that it numbered change in one statement. */
@ApplicationScoped
class MessageStore {
    /** One group: the counter moves by as many as are new and refer to nothing foreign, in the order in which they came. */
    private static final String APPEND = """
            with given as (
              select * from unnest(:ids, :authors, :names, :clients, :texts, :replies)
                with ordinality as g (id, author_id, author_name, client_id, text, reply_to, place)),
            fresh as (
              select g.*, row_number() over (order by g.place) as n from given g
              where not exists (select from message m
                  where m.channel_id = :channel and m.author_id = g.author_id and m.client_id = g.client_id)
                and (g.reply_to is null
                  or exists (select from message r where r.id = g.reply_to and r.channel_id = :channel))),
            counter as (
              update channel set seq = seq + (select count(*) from fresh) where id = :channel
              returning seq - (select count(*) from fresh) as before)
            insert into message (channel_id, seq, id, author_id, author_name, client_id, text, reply_to, at)
            select :channel, counter.before + f.n, f.id, f.author_id, f.author_name, f.client_id, f.text, f.reply_to, :at
            from fresh f, counter
            returning author_id, client_id, seq, id
            """;

    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    /**
     * @param fresh stored just now, in order
     * @param all where each draft is stored, now or before; a draft whose reply has no target here is missing
     */
    record Appended(List<MessageView> fresh, Map<Draft.Key, Posted> all) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Appended append(UUID channelId, List<Draft> drafts) {
        // The database keeps microseconds; what is published must be what will be read.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Draft.Key, Draft> distinct = new LinkedHashMap<>();
        drafts.forEach(draft -> distinct.putIfAbsent(draft.key(), draft));
        Handle handle = sql.handle();
        Map<Draft.Key, Posted> all = new HashMap<>(insert(handle, channelId, distinct.values(), at));
        List<MessageView> fresh = all.entrySet().stream()
                .map(stored -> view(stored.getValue(), distinct.get(stored.getKey()), at))
                .sorted(Comparator.comparingLong(MessageView::seq))
                .toList();
        List<Draft> known = distinct.values().stream()
                .filter(draft -> !all.containsKey(draft.key()))
                .toList();
        if (!known.isEmpty()) {
            all.putAll(find(handle, channelId, known));
        }
        return new Appended(fresh, all);
    }

    private static Map<Draft.Key, Posted> insert(Handle handle, UUID channelId, Collection<Draft> drafts, Instant at) {
        Map<Draft.Key, Posted> stored = new HashMap<>();
        List<@Nullable UUID> replies = new ArrayList<>();
        drafts.forEach(draft -> replies.add(draft.replyTo()));
        handle.createQuery(APPEND)
                .bind("channel", channelId)
                .bind("at", at)
                .bindArray(
                        "ids",
                        UUID.class,
                        drafts.stream().map(draft -> Ids.next()).toList())
                .bindArray(
                        "authors",
                        UUID.class,
                        drafts.stream().map(draft -> draft.author().id()).toList())
                .bindArray(
                        "names",
                        String.class,
                        drafts.stream().map(draft -> draft.author().name()).toList())
                .bindArray(
                        "clients",
                        UUID.class,
                        drafts.stream().map(Draft::clientId).toList())
                .bindArray(
                        "texts", String.class, drafts.stream().map(Draft::text).toList())
                .bindArray("replies", UUID.class, replies)
                .map((row, context) -> Stored.of(row))
                .forEach(row -> stored.put(row.key(), row.posted(channelId)));
        return stored;
    }

    private static Map<Draft.Key, Posted> find(Handle handle, UUID channelId, List<Draft> drafts) {
        Map<Draft.Key, Posted> found = new HashMap<>();
        handle.createQuery("""
                        select m.author_id, m.client_id, m.seq, m.id
                        from unnest(:authors, :clients) as g (author_id, client_id)
                        join message m on m.channel_id = :channel and m.author_id = g.author_id and m.client_id = g.client_id
                        """)
                .bind("channel", channelId)
                .bindArray(
                        "authors",
                        UUID.class,
                        drafts.stream().map(draft -> draft.author().id()).toList())
                .bindArray(
                        "clients",
                        UUID.class,
                        drafts.stream().map(Draft::clientId).toList())
                .map((row, context) -> Stored.of(row))
                .forEach(row -> found.put(row.key(), row.posted(channelId)));
        return found;
    }

    private record Stored(Draft.Key key, long seq, UUID id) {
        static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    new Draft.Key(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                    row.getLong(3),
                    row.getObject(4, UUID.class));
        }

        Posted posted(UUID channelId) {
            return new Posted(channelId, key.clientId(), seq, id);
        }
    }

    private static MessageView view(Posted posted, @Nullable Draft draft, Instant at) {
        if (draft == null) {
            throw new IllegalStateException("the database returned a message that was not given");
        }
        return new MessageView(
                posted.channelId(),
                posted.seq(),
                posted.id(),
                draft.clientId(),
                draft.author(),
                draft.text(),
                draft.replyTo(),
                at,
                null,
                null,
                List.of(),
                1);
    }
}
