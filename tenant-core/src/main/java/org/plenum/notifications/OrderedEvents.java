package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Reader;
import org.plenum.languages.SpokenLanguages;
import org.plenum.orders.OrderView;

/** Events in the words of those who ordered: mails and documents speak the language of the order. */
@ApplicationScoped
class OrderedEvents {
    @Inject
    Events events;

    @Inject
    SpokenLanguages spoken;

    /** Also one that was withdrawn after tickets were sold. */
    EventView of(OrderView order) {
        return of(order, order.locale());
    }

    EventView of(OrderView order, String language) {
        return of(order.eventId(), language);
    }

    EventView of(UUID eventId, String language) {
        return inWords(language, () -> events.known(eventId)).orElseThrow(() -> new NotFound("event"));
    }

    /** As somebody reads it in that language. */
    <T> T inWords(String language, Supplier<T> asked) {
        return Reader.to(spoken.reader(language), asked);
    }
}
