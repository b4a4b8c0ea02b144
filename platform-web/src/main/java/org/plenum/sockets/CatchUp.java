package org.plenum.sockets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.plenum.access.Callers;
import org.plenum.chat.Channels;
import org.plenum.chat.MessageView;
import org.plenum.kernel.DomainException;
import org.plenum.tenancy.Tenancy;

/** Reads from the store what a connection has missed. */
@ApplicationScoped
class CatchUp {
    /** Messages read at once. */
    static final int PAGE_MAX_MESSAGES = 200;
    /** Several messages share a frame up to here; a page is a few of them, well below what a slow reader may owe. */
    static final int FRAME_TARGET_CHARS = 16 * 1024;

    static final int PAGE_TARGET_CHARS = 64 * 1024;

    private static final Logger LOG = Logger.getLogger(CatchUp.class.getName());

    enum Outcome {
        MORE,
        COMPLETE,
        /** The caller may not read it (any more), or the connection is gone. */
        REFUSED
    }

    @Inject
    Channels channels;

    /** Sends the next page after what the subscription has. */
    Outcome page(Subscription subscription) {
        Member member = subscription.member;
        try {
            List<MessageView> messages = Tenancy.within(
                    member.tenant,
                    () -> Callers.as(
                            member.caller,
                            () -> channels.messages(
                                    subscription.room.channel(), null, subscription.seq, PAGE_MAX_MESSAGES)));
            return send(subscription, messages);
        } catch (DomainException refused) {
            member.send(Frame.text(ServerFrames.problem(
                    refused, null, subscription.room.channel().toString())));
            return Outcome.REFUSED;
        } catch (Exception failure) {
            LOG.log(Level.WARNING, failure, () -> "sockets.catchup.failed channel=" + subscription.room.channel());
            // The client comes back with the last sequence it has.
            member.close(CloseReason.CloseCodes.TRY_AGAIN_LATER);
            return Outcome.REFUSED;
        }
    }

    private static Outcome send(Subscription subscription, List<MessageView> messages) {
        List<String> frame = new ArrayList<>();
        int frameChars = 0;
        int pageChars = 0;
        boolean sentAll = messages.size() < PAGE_MAX_MESSAGES;
        for (MessageView message : messages) {
            if (pageChars >= PAGE_TARGET_CHARS) {
                sentAll = false;
                break;
            }
            String event = ServerFrames.message(message);
            frame.add(event);
            frameChars += event.length();
            pageChars += event.length();
            subscription.seq = message.seq();
            if (frameChars >= FRAME_TARGET_CHARS) {
                if (!flush(subscription, frame)) {
                    return Outcome.REFUSED;
                }
                frameChars = 0;
            }
        }
        if (!flush(subscription, frame)) {
            return Outcome.REFUSED;
        }
        return sentAll ? Outcome.COMPLETE : Outcome.MORE;
    }

    private static boolean flush(Subscription subscription, List<String> events) {
        if (events.isEmpty()) {
            return true;
        }
        String frame = events.size() == 1 ? events.getFirst() : "[" + String.join(",", events) + "]";
        events.clear();
        return subscription.member.send(Frame.text(frame));
    }
}
