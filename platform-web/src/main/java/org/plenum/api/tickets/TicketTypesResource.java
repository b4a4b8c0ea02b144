package org.plenum.api.tickets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Patch;
import org.plenum.api.Versions;
import org.plenum.kernel.Ids;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;

/** An event's ticket types, as organizers see and change them. */
@Path("/events/{eventId}/ticket-types")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class TicketTypesResource {
    @Inject
    TicketTypes ticketTypes;

    @GET
    public Response list(@PathParam("eventId") String eventId) {
        return Answers.ok(Answers.whole(ticketTypes.ofEvent(event(eventId)), TicketTypeJson::of));
    }

    @POST
    public Response create(@PathParam("eventId") String eventId, Body body) {
        TicketTypeView type = ticketTypes.create(event(eventId), body.read(TicketTypeJson::draft));
        return Answers.created(
                "/events/" + type.eventId() + "/ticket-types/" + type.id(), TicketTypeJson.of(type), type.version());
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("eventId") String eventId, @PathParam("id") String id) {
        TicketTypeView type = ticketTypes.get(event(eventId), type(id));
        return Answers.ok(TicketTypeJson.of(type), type.version());
    }

    @PATCH
    @Path("{id}")
    public Response change(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body patch) {
        TicketTypeView current = ticketTypes.get(event(eventId), type(id));
        Body wanted = Patch.of(patch, TicketTypeJson.of(current), ifMatch, current.version());
        TicketTypeView changed =
                ticketTypes.change(event(eventId), current.id(), current.version(), wanted.read(TicketTypeJson::draft));
        return Answers.ok(TicketTypeJson.of(changed), changed.version());
    }

    @DELETE
    @Path("{id}")
    public Response delete(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        TicketTypeView current = ticketTypes.get(event(eventId), type(id));
        Versions.ifGiven(ifMatch, current.version());
        ticketTypes.delete(event(eventId), current.id());
        return Answers.none();
    }

    private static UUID event(String eventId) {
        return Ids.parse("event", eventId);
    }

    private static UUID type(String id) {
        return Ids.parse("ticket type", id);
    }
}
