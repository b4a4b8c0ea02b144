package org.plenum.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.plenum.orders.OrderPaid;
import org.plenum.orders.SeatsFreed;
import org.plenum.tickets.OfferChanged;

/** What becomes of seats, for those who wait; in the transaction in which it happens. */
@ApplicationScoped
class SeatNews {
    @Inject
    WaitingStore store;

    @Inject
    Offering offering;

    @Inject
    Event<WaitingNews> news;

    @Inject
    Clock clock;

    void freed(@Observes SeatsFreed seats) {
        store.lapse(seats.orderIds(), clock.instant())
                .forEach(entry -> news.fire(new WaitingNews(entry, WaitingNews.Kind.LAPSED)));
        store.waitedOf(seats.orderIds()).forEach(offering::plan);
    }

    void paid(@Observes OrderPaid order) {
        store.bought(order.orderId(), clock.instant());
    }

    void changed(@Observes OfferChanged offer) {
        if (!store.types(offer.eventId()).isEmpty()) {
            offering.plan(offer.eventId());
        }
    }
}
