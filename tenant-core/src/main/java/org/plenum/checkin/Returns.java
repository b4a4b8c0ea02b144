package org.plenum.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.plenum.attendees.TicketsReturned;

/** Whoever is inside has used their ticket. The tickets are locked by now, so that nobody comes in between. */
@ApplicationScoped
class Returns {
    @Inject
    CheckInStore scans;

    void returned(@Observes TicketsReturned tickets) {
        if (!scans.admissions(tickets.ticketIds()).isEmpty()) {
            throw new AlreadyInside();
        }
    }
}
