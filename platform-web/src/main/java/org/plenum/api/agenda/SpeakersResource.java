package org.plenum.api.agenda;

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
import org.plenum.agenda.SpeakerProfile;
import org.plenum.agenda.Speakers;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Bytes;
import org.plenum.api.Lists;
import org.plenum.api.Patch;
import org.plenum.api.Versions;
import org.plenum.kernel.Ids;
import org.plenum.pictures.Pictures;

/** Who is on stage at an event. */
@Path("/events/{eventId}/speakers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class SpeakersResource {
    @Inject
    Speakers speakers;

    @Inject
    Lists lists;

    @GET
    public Response list(@PathParam("eventId") String eventId) {
        return lists.answer(speakers.list(event(eventId), lists.asked()), SpeakerJson::of);
    }

    @POST
    public Response create(@PathParam("eventId") String eventId, Body body) {
        SpeakerProfile speaker = speakers.create(event(eventId), body.read(SpeakerJson::draft));
        return Answers.created(
                "/events/" + speaker.eventId() + "/speakers/" + speaker.id(),
                SpeakerJson.of(speaker),
                speaker.version());
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("eventId") String eventId, @PathParam("id") String id) {
        SpeakerProfile speaker = speakers.get(event(eventId), one(id));
        return Answers.ok(SpeakerJson.of(speaker), speaker.version());
    }

    @PATCH
    @Path("{id}")
    public Response change(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body patch) {
        SpeakerProfile current = speakers.get(event(eventId), one(id));
        Body wanted = Patch.of(patch, SpeakerJson.of(current), ifMatch, current.version());
        SpeakerProfile changed =
                speakers.change(current.eventId(), current.id(), current.version(), wanted.read(SpeakerJson::draft));
        return Answers.ok(SpeakerJson.of(changed), changed.version());
    }

    /** The image itself is the body; what it is shows in its bytes. */
    @PUT
    @Path("{id}/photo")
    @Consumes({"image/png", "image/jpeg"})
    public Response changePhoto(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            InputStream image)
            throws IOException {
        SpeakerProfile current = speakers.get(event(eventId), one(id));
        int version = Versions.required(ifMatch, current.version());
        SpeakerProfile changed = speakers.changePhoto(
                current.eventId(), current.id(), version, Bytes.upTo(Pictures.FILE_SIZE_MAX_BYTES, image));
        return Answers.ok(SpeakerJson.of(changed), changed.version());
    }

    @DELETE
    @Path("{id}/photo")
    @Consumes(MediaType.WILDCARD)
    public Response removePhoto(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        SpeakerProfile current = speakers.get(event(eventId), one(id));
        SpeakerProfile changed =
                speakers.removePhoto(current.eventId(), current.id(), Versions.required(ifMatch, current.version()));
        return Answers.ok(SpeakerJson.of(changed), changed.version());
    }

    @DELETE
    @Path("{id}")
    public Response delete(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        SpeakerProfile current = speakers.get(event(eventId), one(id));
        Versions.ifGiven(ifMatch, current.version());
        speakers.delete(current.eventId(), current.id());
        return Answers.none();
    }

    private static UUID event(String eventId) {
        return Ids.parse("event", eventId);
    }

    private static UUID one(String id) {
        return Ids.parse("speaker", id);
    }
}
