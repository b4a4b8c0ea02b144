package org.plenum.api.consents;

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
import org.plenum.api.Body;
import org.plenum.api.Patch;
import org.plenum.kernel.Ids;

/** An event's text consents. */
@Path("/events/{eventId}/consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class EventConsentsResource {
    @Inject
    ConsentAnswers consents;

    @GET
    public Response list(@PathParam("eventId") String eventId) {
        return consents.list(event(eventId));
    }

    @POST
    public Response create(@PathParam("eventId") String eventId, Body body) {
        return consents.create(event(eventId), body);
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("eventId") String eventId, @PathParam("id") String id) {
        return consents.get(event(eventId), id);
    }

    @PATCH
    @Path("{id}")
    public Response change(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body patch) {
        return consents.change(event(eventId), id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    public Response delete(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return consents.delete(event(eventId), id, ifMatch);
    }

    private static UUID event(String eventId) {
        return Ids.parse("event", eventId);
    }
}
