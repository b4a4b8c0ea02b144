package org.plenum.api.events;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.api.Patch;
import org.plenum.events.VenueDraft;
import org.plenum.events.VenueView;
import org.plenum.events.Venues;
import org.plenum.kernel.Ids;

/** Where an event's venue is. */
@Path("/events/{eventId}/venue")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class VenueResource {
    @Inject
    Venues venues;

    @GET
    public Response get(@PathParam("eventId") String eventId) {
        VenueView venue = venues.get(Ids.parse("event", eventId));
        return Answers.ok(json(venue), venue.version());
    }

    @PATCH
    public Response change(
            @PathParam("eventId") String eventId, @HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        VenueView current = venues.get(Ids.parse("event", eventId));
        Body wanted = Patch.of(patch, json(current), ifMatch, current.version());
        VenueView changed = venues.change(current.eventId(), current.version(), wanted.read(VenueResource::draft));
        return Answers.ok(json(changed), changed.version());
    }

    private static VenueDraft draft(Body body) {
        return new VenueDraft(
                body.optionalText("address"), body.optionalDecimal("latitude"), body.optionalDecimal("longitude"));
    }

    private static JsonObject json(VenueView venue) {
        return new Fields()
                .id("eventId", venue.eventId())
                .text("address", venue.address())
                .number("latitude", venue.latitude())
                .number("longitude", venue.longitude())
                .number("version", venue.version())
                .build();
    }
}
