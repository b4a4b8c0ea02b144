package org.plenum.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.NotFound;
import org.plenum.tenancy.TenantSql;

/** Reads stored messages with the reactions to them. */
@ApplicationScoped
class History {
    private static final String COLUMNS =
            "select channel_id, seq, id, client_id, author_id, author_name, text, reply_to, at, edited_at, deleted_at, version from message ";

    @Inject
    TenantSql sql;

    /** Oldest first, those that follow a sequence. */
    List<MessageView> after(UUID channelId, long seq, int limit) {
        Handle handle = sql.handle();
        return withReactions(
                handle,
                handle.createQuery(COLUMNS + "where channel_id = :channel and seq > :seq order by seq limit :limit")
                        .bind("channel", channelId)
                        .bind("seq", seq)
                        .bind("limit", limit)
                        .map((row, context) -> view(row))
                        .list());
    }

    /** Oldest first, the last ones before a sequence. */
    List<MessageView> before(UUID channelId, @Nullable Long seq, int limit) {
        Handle handle = sql.handle();
        return withReactions(
                handle,
                handle.createQuery(
                                COLUMNS + "where channel_id = :channel and seq < :seq order by seq desc limit :limit")
                        .bind("channel", channelId)
                        .bind("seq", seq == null ? Long.MAX_VALUE : seq)
                        .bind("limit", limit)
                        .map((row, context) -> view(row))
                        .list()
                        .reversed());
    }

    /** @throws NotFound when there is none */
    MessageView get(UUID messageId) {
        Handle handle = sql.handle();
        MessageView found = handle.createQuery(COLUMNS + "where id = :id")
                .bind("id", messageId)
                .map((row, context) -> view(row))
                .findOne()
                .orElseThrow(() -> new NotFound("message"));
        return withReactions(handle, List.of(found)).getFirst();
    }

    private static List<MessageView> withReactions(Handle handle, List<MessageView> messages) {
        Map<UUID, List<MessageView.Reaction>> reactions = new HashMap<>();
        if (!messages.isEmpty()) {
            handle.createQuery("""
                            select message_id, emoji, count(*) from reaction where message_id = any(:ids)
                            group by message_id, emoji order by message_id, min(at), emoji
                            """)
                    .bindArray(
                            "ids",
                            UUID.class,
                            messages.stream().map(MessageView::id).toList())
                    .map((row, context) -> reactions
                            .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new MessageView.Reaction(row.getString(2), row.getInt(3))))
                    .list();
        }
        return messages.stream()
                .map(message -> message.with(List.copyOf(reactions.getOrDefault(message.id(), List.of()))))
                .toList();
    }

    private static MessageView view(ResultSet row) throws SQLException {
        return new MessageView(
                row.getObject("channel_id", UUID.class),
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                new MessageView.Author(row.getObject("author_id", UUID.class), row.getString("author_name")),
                row.getString("text"),
                row.getObject("reply_to", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                instant(row, "edited_at"),
                instant(row, "deleted_at"),
                List.of(),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
