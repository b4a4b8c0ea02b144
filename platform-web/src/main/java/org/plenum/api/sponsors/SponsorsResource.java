package org.plenum.api.sponsors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Bytes;
import org.plenum.api.Patch;
import org.plenum.api.Versions;
import org.plenum.kernel.Ids;
import org.plenum.pictures.Pictures;
import org.plenum.sponsors.SponsorView;
import org.plenum.sponsors.Sponsors;

/** An event's sponsors. */
@Path("/events/{eventId}/sponsors")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class SponsorsResource {
    @Inject
    Sponsors sponsors;

    @GET
    public Response list(@PathParam("eventId") String eventId) {
        return Answers.ok(Answers.whole(sponsors.ofEvent(event(eventId)), SponsorJson::of));
    }

    @POST
    public Response create(@PathParam("eventId") String eventId, Body body) {
        SponsorView sponsor = sponsors.create(event(eventId), body.read(SponsorJson::sponsor));
        return Answers.created(
                "/events/" + sponsor.eventId() + "/sponsors/" + sponsor.id(),
                SponsorJson.of(sponsor),
                sponsor.version());
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("eventId") String eventId, @PathParam("id") String id) {
        SponsorView sponsor = sponsors.get(event(eventId), one(id));
        return Answers.ok(SponsorJson.of(sponsor), sponsor.version());
    }

    @PATCH
    @Path("{id}")
    public Response change(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body patch) {
        SponsorView current = sponsors.get(event(eventId), one(id));
        Body wanted = Patch.of(patch, SponsorJson.of(current), ifMatch, current.version());
        SponsorView changed =
                sponsors.change(current.eventId(), current.id(), current.version(), wanted.read(SponsorJson::sponsor));
        return Answers.ok(SponsorJson.of(changed), changed.version());
    }

    /** The image itself is the body; what it is shows in its bytes. */
    @PUT
    @Path("{id}/logo")
    @Consumes({"image/svg+xml", "image/png", "image/jpeg"})
    public Response changeLogo(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            InputStream image)
            throws IOException {
        SponsorView current = sponsors.get(event(eventId), one(id));
        int version = Versions.required(ifMatch, current.version());
        SponsorView changed = sponsors.changeLogo(
                current.eventId(), current.id(), version, Bytes.upTo(Pictures.FILE_SIZE_MAX_BYTES, image));
        return Answers.ok(SponsorJson.of(changed), changed.version());
    }

    @DELETE
    @Path("{id}/logo")
    @Consumes(MediaType.WILDCARD)
    public Response removeLogo(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        SponsorView current = sponsors.get(event(eventId), one(id));
        SponsorView changed =
                sponsors.removeLogo(current.eventId(), current.id(), Versions.required(ifMatch, current.version()));
        return Answers.ok(SponsorJson.of(changed), changed.version());
    }

    @DELETE
    @Path("{id}")
    public Response delete(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        SponsorView current = sponsors.get(event(eventId), one(id));
        Versions.ifGiven(ifMatch, current.version());
        sponsors.delete(current.eventId(), current.id());
        return Answers.none();
    }

    private static UUID event(String eventId) {
        return Ids.parse("event", eventId);
    }

    private static UUID one(String id) {
        return Ids.parse("sponsor", id);
    }
}
