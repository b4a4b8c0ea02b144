package org.plenum.api.events;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Lists;
import org.plenum.api.Patch;
import org.plenum.api.Query;
import org.plenum.api.Versions;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Ids;

/** The organization's events, as organizers see and change them. */
@Path("/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class EventsResource {
    @Inject
    Events events;

    @Inject
    Lists lists;

    @Inject
    Query query;

    @GET
    public Response list() {
        return lists.answer(events.list(query.search(), lists.asked()), EventJson::of);
    }

    @POST
    public Response create(Body body) {
        EventView event = events.create(body.read(EventJson::draft));
        return Answers.created("/events/" + event.id(), EventJson.of(event), event.version());
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        EventView event = events.get(event(id));
        return Answers.ok(EventJson.of(event), event.version());
    }

    @PATCH
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        EventView current = events.get(event(id));
        Body wanted = Patch.of(patch, EventJson.of(current), ifMatch, current.version());
        EventView changed = events.change(current.id(), current.version(), wanted.read(EventJson::draft));
        return Answers.ok(EventJson.of(changed), changed.version());
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        EventView current = events.get(event(id));
        Versions.ifGiven(ifMatch, current.version());
        events.delete(current.id());
        return Answers.none();
    }

    @PUT
    @Path("{id}/publication")
    public Response publish(@PathParam("id") String id) {
        EventView event = events.publish(event(id));
        return Answers.ok(EventJson.of(event), event.version());
    }

    @DELETE
    @Path("{id}/publication")
    public Response withdraw(@PathParam("id") String id) {
        events.withdraw(event(id));
        return Answers.none();
    }

    private static UUID event(String id) {
        return Ids.parse("event", id);
    }
}
