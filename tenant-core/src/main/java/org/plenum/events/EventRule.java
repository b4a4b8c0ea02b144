package org.plenum.events;

import java.util.List;

/** What features of higher rank know to stand in the way of a change to an event. Called inside the change's transaction. */
public interface EventRule {
    default List<Obstacle> againstPublishing(EventView event) {
        return List.of();
    }

    default List<Obstacle> againstDeleting(EventView event) {
        return List.of();
    }

    default List<Obstacle> againstChangingCurrency(EventView event) {
        return List.of();
    }
}
