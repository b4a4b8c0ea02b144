package org.plenum.api.sponsors;

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
import org.plenum.sponsors.SponsorTiers;
import org.plenum.sponsors.TierView;

/** The tiers in which an event's sponsors are. */
@Path("/events/{eventId}/sponsor-tiers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class SponsorTiersResource {
    @Inject
    SponsorTiers tiers;

    @GET
    public Response list(@PathParam("eventId") String eventId) {
        return Answers.ok(Answers.whole(tiers.ofEvent(event(eventId)), SponsorJson::of));
    }

    @POST
    public Response create(@PathParam("eventId") String eventId, Body body) {
        TierView tier = tiers.create(event(eventId), body.read(SponsorJson::tier));
        return Answers.created(
                "/events/" + tier.eventId() + "/sponsor-tiers/" + tier.id(), SponsorJson.of(tier), tier.version());
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("eventId") String eventId, @PathParam("id") String id) {
        TierView tier = tiers.get(event(eventId), one(id));
        return Answers.ok(SponsorJson.of(tier), tier.version());
    }

    @PATCH
    @Path("{id}")
    public Response change(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body patch) {
        TierView current = tiers.get(event(eventId), one(id));
        Body wanted = Patch.of(patch, SponsorJson.of(current), ifMatch, current.version());
        TierView changed =
                tiers.change(current.eventId(), current.id(), current.version(), wanted.read(SponsorJson::tier));
        return Answers.ok(SponsorJson.of(changed), changed.version());
    }

    @DELETE
    @Path("{id}")
    public Response delete(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        TierView current = tiers.get(event(eventId), one(id));
        Versions.ifGiven(ifMatch, current.version());
        tiers.delete(current.eventId(), current.id());
        return Answers.none();
    }

    private static UUID event(String eventId) {
        return Ids.parse("event", eventId);
    }

    private static UUID one(String id) {
        return Ids.parse("tier", id);
    }
}
