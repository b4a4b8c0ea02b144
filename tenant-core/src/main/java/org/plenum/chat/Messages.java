package org.plenum.chat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Door;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Stale;
import org.plenum.tenancy.TenantSql;

/** What happens to messages after they were sent: changed and deleted by their author (deleted by moderators too), answered with reactions, read. */
@Door
public class Messages {
    /** Chars of one emoji with all its joiners. */
    public static final int EMOJI_LENGTH_MAX_CHARS = 32;
    /** Different ones of one person on one message. */
    public static final int REACTIONS_MAX = 10;

    @Inject
    Membership membership;

    @Inject
    History history;

    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    @Inject
    Event<ChannelChange> changes;

    /** @throws NotFound when it is not in one of the caller's channels */
    @Requires(Permission.CHANNELS_READ)
    public MessageView get(UUID messageId) {
        MessageView message = history.get(messageId);
        membership.admit(Callers.current(), message.channelId());
        return message;
    }

    /**
     * @param version that the caller has seen; null to change whatever is there
     * @throws Forbidden when somebody else wrote it
     * @throws Stale when it has changed since
     */
    @Requires(Permission.CHANNELS_WRITE)
    public MessageView edit(UUID messageId, @Nullable String text, @Nullable Integer version) {
        String checked = Channels.checkedText(text);
        MessageView message = get(messageId);
        if (!message.author().id().equals(Callers.current().requireId())) {
            throw new Forbidden();
        }
        if (message.deletedAt() != null) {
            throw new Conflict("message-deleted", "This message was deleted.");
        }
        MessageView edited = change(
                message,
                version,
                "update message set text = :text, edited_at = :at, version = version + 1 where id = :id and version = :version",
                checked);
        changes.fire(new ChannelChange.Edited(edited));
        return edited;
    }

    /**
     * Takes the text away and leaves the place in the sequence.
     *
     * @param version as in {@link #edit}
     * @throws Forbidden when somebody else wrote it and the caller is no moderator
     */
    @Requires(Permission.CHANNELS_WRITE)
    public void delete(UUID messageId, @Nullable Integer version) {
        MessageView message = get(messageId);
        Caller caller = Callers.current();
        if (!message.author().id().equals(caller.requireId()) && !caller.may(Permission.CHANNELS_MODERATE)) {
            throw new Forbidden();
        }
        if (message.deletedAt() != null) {
            return;
        }
        MessageView deleted = change(
                message,
                version,
                "update message set text = :text, deleted_at = :at, version = version + 1 where id = :id and version = :version",
                "");
        changes.fire(new ChannelChange.Deleted(deleted));
    }

    /** @param on false takes the reaction back; doing what is done already changes nothing */
    @Requires(Permission.CHANNELS_WRITE)
    public MessageView react(UUID messageId, @Nullable String emoji, boolean on) {
        Checks checks = new Checks();
        String checked = checks.text("emoji", emoji, EMOJI_LENGTH_MAX_CHARS);
        checks.that(
                checked.codePoints().noneMatch(c -> Character.isLetter(c) || Character.isWhitespace(c)),
                "emoji",
                "format",
                "This is not an emoji.");
        checks.done();
        MessageView message = get(messageId);
        if (message.deletedAt() != null) {
            throw new Conflict("message-deleted", "This message was deleted.");
        }
        UUID person = Callers.current().requireId();
        int changed = on ? addReaction(messageId, person, checked) : takeReactionBack(messageId, person, checked);
        MessageView now = history.get(messageId);
        if (changed > 0) {
            int count = now.reactions().stream()
                    .filter(reaction -> reaction.emoji().equals(checked))
                    .mapToInt(MessageView.Reaction::count)
                    .sum();
            changes.fire(new ChannelChange.Reacted(
                    message.channelId(), message.seq(), messageId, person, checked, on, count));
        }
        return now;
    }

    private int addReaction(UUID messageId, UUID person, String emoji) {
        return sql.handle()
                .createUpdate("""
                        insert into reaction (message_id, person_id, emoji, at)
                        select :id, :person, :emoji, :at
                        where (select count(*) from reaction where message_id = :id and person_id = :person) < :max
                        on conflict do nothing
                        """)
                .bind("id", messageId)
                .bind("person", person)
                .bind("emoji", emoji)
                .bind("at", clock.instant())
                .bind("max", REACTIONS_MAX)
                .execute();
    }

    private int takeReactionBack(UUID messageId, UUID person, String emoji) {
        return sql.handle()
                .createUpdate("delete from reaction where message_id = :id and person_id = :person and emoji = :emoji")
                .bind("id", messageId)
                .bind("person", person)
                .bind("emoji", emoji)
                .execute();
    }

    /** Remembers up to where the caller has read; never goes back. */
    @Requires(Permission.CHANNELS_READ)
    public void read(UUID channelId, long seq) {
        Checks checks = new Checks();
        checks.range("seq", seq, 0, Long.MAX_VALUE);
        checks.done();
        Caller caller = Callers.current();
        membership.admit(caller, channelId);
        sql.handle()
                .createQuery("""
                        insert into read_mark (channel_id, person_id, seq, at)
                        select id, :person, least(:seq, seq), :at from channel where id = :channel
                        on conflict (channel_id, person_id) do update set seq = excluded.seq, at = excluded.at
                          where read_mark.seq < excluded.seq
                        returning seq
                        """)
                .bind("channel", channelId)
                .bind("person", caller.requireId())
                .bind("seq", seq)
                .bind("at", clock.instant())
                .mapTo(Long.class)
                .findOne()
                .ifPresent(now -> changes.fire(new ChannelChange.Read(channelId, caller.requireId(), now)));
    }

    private MessageView change(MessageView message, @Nullable Integer version, String statement, String text) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int changed = sql.handle()
                .createUpdate(statement)
                .bind("id", message.id())
                .bind("text", text)
                .bind("at", at)
                .bind("version", version == null ? message.version() : version)
                .execute();
        if (changed == 0) {
            throw new Stale("message");
        }
        return history.get(message.id());
    }
}
