package org.plenum.api.attendees;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.plenum.api.Fields;
import org.plenum.api.Lists;
import org.plenum.api.Query;
import org.plenum.api.fields.AnswersJson;
import org.plenum.attendees.AttendeeView;
import org.plenum.attendees.Attendees;
import org.plenum.kernel.Ids;

/** The people an event expects, as organizers see them. */
@Path("/events/{eventId}/attendees")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttendeesResource {
    @Inject
    Attendees attendees;

    @Inject
    Lists lists;

    @Inject
    Query query;

    @GET
    public Response list(@PathParam("eventId") String eventId) {
        return lists.answer(
                attendees.ofEvent(Ids.parse("event", eventId), query.search(), lists.asked()), AttendeesResource::json);
    }

    private static JsonObject json(AttendeeView attendee) {
        return new Fields()
                .id("id", attendee.id())
                .id("eventId", attendee.eventId())
                .id("orderId", attendee.orderId())
                .id("ticketTypeId", attendee.ticketTypeId())
                .text("ticketTypeName", attendee.ticketTypeName())
                .text("name", attendee.name())
                .text("email", attendee.email())
                .text("code", attendee.code())
                .oneOf("status", attendee.status())
                .instant("registeredAt", attendee.registeredAt())
                .list("answers", attendee.answers(), AnswersJson::of)
                .build();
    }
}
