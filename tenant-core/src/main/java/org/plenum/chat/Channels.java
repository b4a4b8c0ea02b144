package org.plenum.chat;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;
import org.plenum.kernel.NotFound;
import org.plenum.tenancy.Tenancy;

/**
 * The channels of an organization's events. Who may come in follows from the event: ticket holders and those who run it. To everybody else a channel does not
 * exist.
 */
@Door
public class Channels {
    public static final int MESSAGE_LENGTH_MAX_CHARS = 4_000;
    /** Of one page of messages. */
    public static final int MESSAGES_MAX = 500;

    /** Sustained, of one person over all connections; {@link #MESSAGES_BURST_MAX} may come at once. */
    public static final int MESSAGES_PER_SECOND_MAX = 30;

    public static final int MESSAGES_BURST_MAX = 300;

    @Inject
    Membership membership;

    @Inject
    Lobbies lobbies;

    @Inject
    History history;

    @Inject
    Committer committer;

    @Inject
    WritingPace pace;

    /** Every channel that the caller may read; lobbies of their events are made here when nobody was there before. */
    @Requires(Permission.CHANNELS_READ)
    public List<ChannelView> ofCaller() {
        Caller caller = Callers.current();
        return lobbies.of(membership.eventsOf(caller), caller.requireId());
    }

    /** @throws NotFound when the event is not one of the caller's */
    @Requires(Permission.CHANNELS_READ)
    public ChannelView lobby(UUID eventId) {
        Caller caller = Callers.current();
        return lobbies.of(Map.of(eventId, membership.nameOf(caller, eventId)), caller.requireId())
                .getFirst();
    }

    /** @throws NotFound when the channel is not one of the caller's */
    @Requires(Permission.CHANNELS_READ)
    public ChannelView get(UUID channelId) {
        return lobby(membership.eventOf(channelId));
    }

    /**
     * A page of messages in the order of the sequence.
     *
     * @param before those just before this sequence (null together with {@code after}: the newest)
     * @param after those just after this sequence
     * @param limit 1 to {@link #MESSAGES_MAX}
     */
    @Requires(Permission.CHANNELS_READ)
    public List<MessageView> messages(UUID channelId, @Nullable Long before, @Nullable Long after, int limit) {
        Checks checks = new Checks();
        checks.range("limit", limit, 1, MESSAGES_MAX);
        checks.that(before == null || after == null, "before", "exclusive", "Give before or after, not both.");
        checks.range("before", before == null ? 0 : before, 0, Long.MAX_VALUE);
        checks.range("after", after == null ? 0 : after, 0, Long.MAX_VALUE);
        checks.done();
        membership.admit(Callers.current(), channelId);
        return after != null ? history.after(channelId, after, limit) : history.before(channelId, before, limit);
    }

    /**
     * Stores a message and then tells the channel. Needs no transaction of the caller's: many senders share one.
     *
     * @return completed when it is stored; fails with {@link MessageNotStored}, or {@link NotFound} when what it replies to is not here
     * @throws NotFound when the channel is not one of the caller's
     * @throws TooManyMessages when the caller writes too fast
     */
    @Requires(Permission.CHANNELS_WRITE)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public CompletionStage<Posted> post(UUID channelId, NewMessage message) {
        Caller caller = Callers.current();
        MessageView.Author author = new MessageView.Author(caller.requireId(), caller.name());
        String text = checkedText(message.text());
        membership.admit(caller, channelId);
        pace.take(Tenancy.current(), author.id());
        return committer.submit(
                Tenancy.current(), channelId, new Draft(author, message.clientId(), text, message.replyTo()));
    }

    static String checkedText(@Nullable String text) {
        Checks checks = new Checks();
        String checked = checks.text("text", text, MESSAGE_LENGTH_MAX_CHARS);
        checks.done();
        return checked;
    }
}
