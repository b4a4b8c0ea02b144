package org.plenum.api.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.plenum.agenda.Agenda;
import org.plenum.agenda.RoomView;
import org.plenum.agenda.SessionView;
import org.plenum.agenda.TrackView;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Bytes;
import org.plenum.api.Lists;
import org.plenum.api.Patch;
import org.plenum.kernel.Ids;

/** The agenda of an event: read in parts, taken over whole from a schedule.xml. */
// The same path as EventsResource, which otherwise would lose "{id}/publication" to this class: JAX-RS first chooses
// the class, then the method.
@Path("/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AgendaResource {
    private static final int FILE_SIZE_MAX_BYTES = 10 * 1024 * 1024;

    @Inject
    Agenda agenda;

    @Inject
    Lists lists;

    @GET
    @Path("{eventId}/sessions")
    public Response sessions(@PathParam("eventId") String eventId) {
        return lists.answer(agenda.sessions(event(eventId), lists.asked()), AgendaJson::of);
    }

    @GET
    @Path("{eventId}/sessions/{id}")
    public Response session(@PathParam("eventId") String eventId, @PathParam("id") String id) {
        SessionView session = agenda.session(event(eventId), Ids.parse("session", id));
        return Answers.ok(AgendaJson.of(session), session.version());
    }

    /** Of a session only what it is in other languages can be changed here; the rest comes with the file. */
    @PATCH
    @Path("{eventId}/sessions/{id}")
    @Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    public Response translateSession(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body patch) {
        UUID event = event(eventId);
        SessionView current = agenda.session(event, Ids.parse("session", id));
        Body wanted = Patch.of(patch, AgendaJson.of(current), ifMatch, current.version());
        SessionView changed = agenda.translateSession(
                event, current.id(), current.version(), wanted.read(body -> body.translations("translations")));
        return Answers.ok(AgendaJson.of(changed), changed.version());
    }

    @GET
    @Path("{eventId}/tracks")
    public Response tracks(@PathParam("eventId") String eventId) {
        return lists.answer(agenda.tracks(event(eventId), lists.asked()), AgendaJson::of);
    }

    @GET
    @Path("{eventId}/tracks/{id}")
    public Response track(@PathParam("eventId") String eventId, @PathParam("id") String id) {
        TrackView track = agenda.track(event(eventId), Ids.parse("track", id));
        return Answers.ok(AgendaJson.of(track), track.version());
    }

    @PATCH
    @Path("{eventId}/tracks/{id}")
    @Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    public Response translateTrack(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body patch) {
        UUID event = event(eventId);
        TrackView current = agenda.track(event, Ids.parse("track", id));
        Body wanted = Patch.of(patch, AgendaJson.of(current), ifMatch, current.version());
        TrackView changed = agenda.translateTrack(
                event, current.id(), current.version(), wanted.read(body -> body.translations("translations")));
        return Answers.ok(AgendaJson.of(changed), changed.version());
    }

    @GET
    @Path("{eventId}/rooms/{id}")
    public Response room(@PathParam("eventId") String eventId, @PathParam("id") String id) {
        RoomView room = agenda.room(event(eventId), Ids.parse("room", id));
        return Answers.ok(AgendaJson.of(room), room.version());
    }

    @PATCH
    @Path("{eventId}/rooms/{id}")
    @Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    public Response translateRoom(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body patch) {
        UUID event = event(eventId);
        RoomView current = agenda.room(event, Ids.parse("room", id));
        Body wanted = Patch.of(patch, AgendaJson.of(current), ifMatch, current.version());
        RoomView changed = agenda.translateRoom(
                event, current.id(), current.version(), wanted.read(body -> body.translations("translations")));
        return Answers.ok(AgendaJson.of(changed), changed.version());
    }

    @GET
    @Path("{eventId}/rooms")
    public Response rooms(@PathParam("eventId") String eventId) {
        return lists.answer(agenda.rooms(event(eventId), lists.asked()), AgendaJson::of);
    }

    /** A schedule.xml of the frab form. */
    @PUT
    @Path("{eventId}/agenda")
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    public Response takeOver(@PathParam("eventId") String eventId, InputStream file) throws IOException {
        UUID event = event(eventId);
        return Answers.ok(AgendaJson.of(agenda.importSchedule(event, Bytes.upTo(FILE_SIZE_MAX_BYTES, file))));
    }

    private static UUID event(String id) {
        return Ids.parse("event", id);
    }
}
