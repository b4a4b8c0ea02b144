package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.plenum.events.EventDeleted;
import org.plenum.events.EventRule;
import org.plenum.events.EventView;
import org.plenum.events.Obstacle;
import org.plenum.tenancy.TenantSql;

/** Keeps an event as long as there are orders that somebody may have to account for. */
@ApplicationScoped
class EventOrders implements EventRule {
    @Inject
    TenantSql sql;

    @Override
    public List<Obstacle> againstDeleting(EventView event) {
        return accountable(event.id())
                ? List.of(new Obstacle("orders", "It has orders, of which records have to be kept."))
                : List.of();
    }

    /** What remains are reservations that came to nothing. */
    void deleted(@Observes EventDeleted fact) {
        sql.handle()
                .createUpdate("delete from orders where event_id = :event")
                .bind("event", fact.event().id())
                .execute();
    }

    private boolean accountable(UUID eventId) {
        return sql.handle()
                .createQuery(
                        "select exists (select from orders where event_id = :event and (payment_id is not null or paid_at is not null or status in ('REQUESTED', 'APPROVED')))")
                .bind("event", eventId)
                .mapTo(Boolean.class)
                .one();
    }
}
