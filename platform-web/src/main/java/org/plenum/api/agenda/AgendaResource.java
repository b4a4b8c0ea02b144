package org.plenum.api.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.plenum.agenda.Agenda;
import org.plenum.api.Answers;
import org.plenum.api.Bytes;
import org.plenum.api.Lists;
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
        return Answers.ok(AgendaJson.of(agenda.session(event(eventId), Ids.parse("session", id))));
    }

    @GET
    @Path("{eventId}/tracks")
    public Response tracks(@PathParam("eventId") String eventId) {
        return lists.answer(agenda.tracks(event(eventId), lists.asked()), AgendaJson::of);
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
