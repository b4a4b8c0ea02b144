package org.plenum.api.tickets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.plenum.access.Callers;
import org.plenum.api.Answers;
import org.plenum.events.Events;
import org.plenum.orders.Quotes;
import org.plenum.orders.TypeOffer;
import org.plenum.tickets.TicketTypes;

/** What a published event sells, for everybody. */
@Path("/public/events/{code}/ticket-types")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicTicketTypesResource {
    /** What is left changes with every sale. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    @Inject
    Events events;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    Quotes quotes;

    @GET
    public Response list(@PathParam("code") String code) {
        if (Callers.current().known()) {
            // Theirs alone: some may be for their groups.
            return Answers.ok(Answers.whole(
                    quotes.offered(code, List.of()).stream()
                            .map(TypeOffer::type)
                            .toList(),
                    TicketTypeJson::ofPublic));
        }
        return Answers.publicly(
                Answers.whole(ticketTypes.onSale(events.publicByCode(code).id()), TicketTypeJson::ofPublic), KEPT);
    }
}
