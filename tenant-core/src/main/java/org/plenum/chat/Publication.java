package org.plenum.chat;

import java.util.List;
import java.util.UUID;
import org.plenum.tenancy.Tenant;

/** Where a channel's news goes once it is stored. The sockets implement it; an application without sockets has none. */
public interface Publication {
    /** Called once per stored message, in the order of the sequence. Must not wait for readers. */
    void posted(Tenant tenant, UUID channelId, List<MessageView> messages);

    void changed(Tenant tenant, ChannelChange change);

    /** Messages may have been stored without being told here (a commit whose outcome is unknown): read the channel again. */
    void uncertain(Tenant tenant, UUID channelId);
}
