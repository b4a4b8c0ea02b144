package org.plenum.tickets;

import jakarta.inject.Inject;
import java.util.UUID;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Door;
import org.plenum.tenancy.TenantSql;

/** How many seats of each ticket type are wanted by those who wait for them. */
@Door
public class TicketWaits {
    @Inject
    TenantSql sql;

    /** @param seats more, or fewer when negative */
    @Unrestricted("called by the waiting list in the transaction that changes it; no edge calls it")
    public void add(UUID eventId, UUID ticketTypeId, int seats) {
        sql.handle()
                .createUpdate("""
                        insert into ticket_wait as w (ticket_type_id, event_id, seats) values (:type, :event, greatest(0, :seats))
                        on conflict (ticket_type_id) do update set seats = w.seats + :seats""")
                .bind("type", ticketTypeId)
                .bind("event", eventId)
                .bind("seats", seats)
                .execute();
    }
}
