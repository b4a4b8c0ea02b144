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
import org.plenum.tickets.QuotaView;
import org.plenum.tickets.Quotas;

/** The quotas that an event's ticket types share. */
@Path("/events/{eventId}/quotas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class QuotasResource {
    @Inject
    Quotas quotas;

    @GET
    public Response list(@PathParam("eventId") String eventId) {
        return Answers.ok(Answers.whole(quotas.ofEvent(event(eventId)), QuotaJson::of));
    }

    @POST
    public Response create(@PathParam("eventId") String eventId, Body body) {
        QuotaView quota = quotas.create(event(eventId), body.read(QuotaJson::draft));
        return Answers.created(
                "/events/" + quota.eventId() + "/quotas/" + quota.id(), QuotaJson.of(quota), quota.version());
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("eventId") String eventId, @PathParam("id") String id) {
        QuotaView quota = quotas.get(event(eventId), quota(id));
        return Answers.ok(QuotaJson.of(quota), quota.version());
    }

    @PATCH
    @Path("{id}")
    public Response change(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body patch) {
        QuotaView current = quotas.get(event(eventId), quota(id));
        Body wanted = Patch.of(patch, QuotaJson.of(current), ifMatch, current.version());
        QuotaView changed =
                quotas.change(event(eventId), current.id(), current.version(), wanted.read(QuotaJson::draft));
        return Answers.ok(QuotaJson.of(changed), changed.version());
    }

    @DELETE
    @Path("{id}")
    public Response delete(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        QuotaView current = quotas.get(event(eventId), quota(id));
        Versions.ifGiven(ifMatch, current.version());
        quotas.delete(event(eventId), current.id());
        return Answers.none();
    }

    private static UUID event(String eventId) {
        return Ids.parse("event", eventId);
    }

    private static UUID quota(String id) {
        return Ids.parse("quota", id);
    }
}
