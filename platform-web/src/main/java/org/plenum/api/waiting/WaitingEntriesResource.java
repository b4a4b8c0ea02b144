package org.plenum.api.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.plenum.api.Answers;
import org.plenum.api.Lists;
import org.plenum.api.Query;
import org.plenum.kernel.Ids;
import org.plenum.waiting.WaitingEntries;
import org.plenum.waiting.WaitingStatus;

/** Who waits for tickets of an event. */
@Path("/events/{eventId}/waiting-entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WaitingEntriesResource {
    @Inject
    WaitingEntries waiting;

    @Inject
    Lists lists;

    @Inject
    Query query;

    @GET
    public Response list(@PathParam("eventId") String eventId) {
        return lists.answer(
                waiting.list(event(eventId), query.oneOf("status", WaitingStatus.class), query.search(), lists.asked()),
                WaitingJson::of);
    }

    /** Out of turn. */
    @PUT
    @Path("{id}/offer")
    public Response offer(@PathParam("eventId") String eventId, @PathParam("id") String id) {
        waiting.offer(event(eventId), entry(id));
        return Answers.none();
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("eventId") String eventId, @PathParam("id") String id) {
        waiting.remove(event(eventId), entry(id));
        return Answers.none();
    }

    private static UUID event(String eventId) {
        return Ids.parse("event", eventId);
    }

    private static UUID entry(String id) {
        return Ids.parse("waiting entry", id);
    }
}
