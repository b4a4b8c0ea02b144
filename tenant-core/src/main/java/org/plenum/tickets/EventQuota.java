package org.plenum.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.plenum.events.EventChanged;
import org.plenum.events.EventCreated;
import org.plenum.events.EventRule;
import org.plenum.events.EventView;
import org.plenum.events.Obstacle;
import org.plenum.payments.Payments;

/** Keeps an event's capacity as a quota, and says what sales have against changing the event. */
@ApplicationScoped
class EventQuota implements EventRule {
    @Inject
    QuotaStore quotas;

    @Inject
    TicketTypeStore types;

    @Inject
    Payments payments;

    @Inject
    Event<OfferChanged> offerChanged;

    void created(@Observes EventCreated fact) {
        Integer capacity = fact.event().capacity();
        if (capacity != null) {
            quotas.insert(fact.event().id(), fact.event().id(), capacity);
        }
    }

    void changed(@Observes EventChanged fact) {
        Integer capacity = fact.after().capacity();
        if (Objects.equals(capacity, fact.before().capacity())) {
            return;
        }
        if (quotas.exists(fact.after().id())) {
            quotas.setCapacity(fact.after().id(), capacity);
        } else if (capacity != null) {
            quotas.bound(fact.after().id(), capacity);
        }
        offerChanged.fire(new OfferChanged(fact.after().id()));
    }

    @Override
    public List<Obstacle> againstPublishing(EventView event) {
        boolean costs = types.ofEvent(event.id()).stream()
                .anyMatch(type -> !type.price().isZero());
        return costs && !payments.connected()
                ? List.of(new Obstacle(
                        "no-payments", "It sells tickets for money, but no account is connected to receive it."))
                : List.of();
    }

    @Override
    public List<Obstacle> againstDeleting(EventView event) {
        return quotas.lockTaken(event.id()) == 0
                ? List.of()
                : List.of(new Obstacle("tickets-taken", "Tickets are sold or held by somebody."));
    }

    @Override
    public List<Obstacle> againstChangingCurrency(EventView event) {
        return types.ofEvent(event.id()).isEmpty()
                ? List.of()
                : List.of(new Obstacle("ticket-types", "Its ticket types have prices in the present currency."));
    }
}
