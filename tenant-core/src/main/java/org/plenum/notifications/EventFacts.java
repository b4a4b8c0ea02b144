package org.plenum.notifications;

import java.util.List;
import org.plenum.events.EventView;

/** When and where, as every mail about an event says it. */
final class EventFacts {
    private EventFacts() {}

    static List<MailBody.Fact> of(EventView event, Texts texts) {
        return List.of(
                MailBody.Fact.of(texts.get("ticket.begins"), texts.start(event)),
                MailBody.Fact.of(
                        texts.get("ticket.where"), event.venue() == null ? texts.get("ticket.online") : event.venue()));
    }
}
