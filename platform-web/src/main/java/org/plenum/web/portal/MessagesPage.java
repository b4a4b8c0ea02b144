package org.plenum.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.chat.ChannelView;
import org.plenum.chat.Channels;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;

/** The attendee's conversations and one of them, {@code /me/messages/{channel}}, the first without. The messages come over the socket. */
@Named("messagesPage")
@RequestScoped
public class MessagesPage {
    @Inject
    Channels conversations;

    private List<ChannelView> channels = List.of();
    private @Nullable ChannelView channel;

    @PostConstruct
    void open() {
        channels = conversations.ofCaller();
        String wanted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("channel");
        if (wanted == null) {
            channel = channels.isEmpty() ? null : channels.getFirst();
        } else {
            UUID id = Ids.parse("channel", wanted);
            channel = channels.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("channel"));
        }
    }

    public void load() {
        isOpen();
    }

    /** Whether there is a conversation to show. */
    public boolean isOpen() {
        return channel != null;
    }

    public List<ChannelView> getChannels() {
        return channels;
    }

    public @Nullable ChannelView getChannel() {
        return channel;
    }

    public UUID getMe() {
        return Callers.current().requireId();
    }

    public int getLengthMax() {
        return Channels.MESSAGE_LENGTH_MAX_CHARS;
    }

    /** None in the one that is open: it is being read. */
    public long unread(ChannelView each) {
        return each.equals(channel) ? 0 : Math.max(0, each.seq() - each.readSeq());
    }
}
