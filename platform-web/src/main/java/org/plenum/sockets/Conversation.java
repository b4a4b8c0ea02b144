package org.plenum.sockets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.chat.ChannelView;
import org.plenum.chat.Channels;
import org.plenum.chat.MessageView;
import org.plenum.chat.Messages;
import org.plenum.chat.NewMessage;
import org.plenum.chat.Posted;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.NotFound;
import org.plenum.tenancy.Tenancy;

/** Does what clients ask for, at the domain's doors, and answers every refusal with a problem frame. */
@ApplicationScoped
class Conversation {
    /** A client that keeps talking nonsense is closed. */
    static final int MALFORMED_MAX = 10;

    static final int SUBSCRIPTIONS_MAX = 50;
    /** Of one look further back. */
    static final int HISTORY_MAX_MESSAGES = 50;

    private static final Logger LOG = Logger.getLogger(Conversation.class.getName());

    @Inject
    Channels channels;

    @Inject
    Messages messages;

    @Inject
    Hub hub;

    void hear(Member member, String text) {
        member.heard();
        Tenancy.run(
                member.tenant,
                () -> Callers.run(member.caller, () -> {
                    try {
                        for (ClientFrame frame : ClientFrame.parse(text)) {
                            answer(member, frame);
                        }
                    } catch (ClientFrame.Malformed nonsense) {
                        refuseNonsense(member, nonsense, null);
                    }
                }));
    }

    private void answer(Member member, ClientFrame frame) throws ClientFrame.Malformed {
        String clientId = frame.echo("clientId");
        String channel = frame.echo("channel");
        if (!member.pace.take(System.nanoTime())) {
            member.send(Frame.text(ServerFrames.problem(
                    "rate-limited", "Too many frames in a short time. Please wait a moment.", clientId, channel)));
            return;
        }
        try {
            act(member, frame);
        } catch (DomainException refused) {
            member.send(Frame.text(ServerFrames.problem(refused, clientId, channel)));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "sockets.frame.failed", failure);
            member.send(Frame.text(
                    ServerFrames.problem("unavailable", "This did not work. Please try again.", clientId, channel)));
        }
    }

    private void act(Member member, ClientFrame frame) throws ClientFrame.Malformed {
        switch (frame.type()) {
            case "subscribe" -> subscribe(member, frame);
            case "unsubscribe" -> unsubscribe(member, frame.id("channel", "channel"));
            case "send" -> send(member, frame);
            case "edit" -> messages.edit(frame.id("id", "message"), frame.text("text"), null);
            case "delete" -> messages.delete(frame.id("id", "message"), null);
            case "react" -> messages.react(frame.id("id", "message"), frame.text("emoji"), frame.flag("on", true));
            case "typing" -> hub.typing(subscription(member, frame));
            case "read" -> read(member, frame);
            case "history" -> history(member, frame);
            case "ping" -> member.send(Frame.text(ServerFrames.pong()));
            default ->
                refuseNonsense(member, new ClientFrame.Malformed("There is no such type."), frame.echo("clientId"));
        }
    }

    private void subscribe(Member member, ClientFrame frame) {
        Long after = frame.sequence("after");
        ChannelView channel = channels.get(frame.id("channel", "channel"));
        if (member.subscriptions.size() >= SUBSCRIPTIONS_MAX && !member.subscriptions.containsKey(channel.id())) {
            throw Invalid.of("channel", "too-many", "At most " + SUBSCRIPTIONS_MAX + " channels on one connection.");
        }
        long from = after == null ? channel.seq() : Math.min(after, channel.seq());
        Subscription subscription = new Subscription(new RoomKey(member.tenant.id(), channel.id()), member, from);
        Subscription earlier = member.subscriptions.put(channel.id(), subscription);
        if (earlier != null) {
            hub.end(earlier);
        }
        hub.begin(subscription);
    }

    private void unsubscribe(Member member, UUID channelId) {
        Subscription subscription = member.subscriptions.remove(channelId);
        if (subscription != null) {
            hub.end(subscription);
        }
    }

    private void send(Member member, ClientFrame frame) {
        UUID clientId = frame.clientId();
        UUID channelId = frame.id("channel", "channel");
        NewMessage message = new NewMessage(clientId, frame.text("text"), frame.optionalId("replyTo", "message"));
        channels.post(channelId, message)
                .whenComplete((posted, failure) -> tell(member, channelId, clientId, posted, failure));
    }

    private static void tell(
            Member member, UUID channelId, UUID clientId, @Nullable Posted posted, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (posted != null) {
            member.send(Frame.text(ServerFrames.ack(posted)));
        } else if (cause instanceof DomainException refused) {
            member.send(Frame.text(ServerFrames.problem(refused, clientId.toString(), channelId.toString())));
        }
    }

    private void read(Member member, ClientFrame frame) {
        Subscription subscription = subscription(member, frame);
        Long seq = frame.sequence("seq");
        if (seq == null) {
            throw Invalid.of("seq", "required", "Please give a value.");
        }
        messages.read(subscription.room.channel(), seq);
    }

    /** A page further back, for somebody who scrolls up; the newest that fit into one answer. */
    private void history(Member member, ClientFrame frame) {
        UUID channelId = frame.id("channel", "channel");
        Long limit = frame.sequence("limit");
        int wanted = limit == null ? HISTORY_MAX_MESSAGES : Math.clamp(limit, 1, HISTORY_MAX_MESSAGES);
        // One more tells whether there is anything before.
        List<MessageView> found = channels.messages(channelId, frame.sequence("before"), null, wanted + 1);
        ArrayDeque<String> items = new ArrayDeque<>();
        int chars = 0;
        for (MessageView message : found.reversed()) {
            String item = ServerFrames.message(message);
            chars += item.length();
            if (items.size() == wanted || (!items.isEmpty() && chars > CatchUp.PAGE_TARGET_CHARS)) {
                break;
            }
            items.addFirst(item);
        }
        member.send(Frame.text(ServerFrames.history(channelId, items, items.size() < found.size())));
    }

    private static Subscription subscription(Member member, ClientFrame frame) {
        Subscription subscription = member.subscriptions.get(frame.id("channel", "channel"));
        if (subscription == null) {
            throw new NotFound("channel");
        }
        return subscription;
    }

    private static void refuseNonsense(Member member, ClientFrame.Malformed nonsense, @Nullable String clientId) {
        member.malformed++;
        member.send(
                Frame.text(ServerFrames.problem("malformed", String.valueOf(nonsense.getMessage()), clientId, null)));
        if (member.malformed >= MALFORMED_MAX) {
            member.close(CloseReason.CloseCodes.VIOLATED_POLICY);
        }
    }
}
