package org.plenum.api.fields;

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
import org.plenum.fields.CustomFields;
import org.plenum.fields.FieldView;
import org.plenum.kernel.Ids;

/** What an event asks at the check-out. */
@Path("/events/{eventId}/custom-fields")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class CustomFieldsResource {
    @Inject
    CustomFields fields;

    @GET
    public Response list(@PathParam("eventId") String eventId) {
        return Answers.ok(Answers.whole(fields.ofEvent(event(eventId)), FieldJson::of));
    }

    @POST
    public Response create(@PathParam("eventId") String eventId, Body body) {
        FieldView field = fields.create(event(eventId), body.read(FieldJson::draft));
        return Answers.created(
                "/events/" + eventId + "/custom-fields/" + field.id(), FieldJson.of(field), field.version());
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("eventId") String eventId, @PathParam("id") String id) {
        FieldView field = fields.get(event(eventId), field(id));
        return Answers.ok(FieldJson.of(field), field.version());
    }

    @PATCH
    @Path("{id}")
    public Response change(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body patch) {
        FieldView current = fields.get(event(eventId), field(id));
        Body wanted = Patch.of(patch, FieldJson.of(current), ifMatch, current.version());
        FieldView changed =
                fields.change(current.eventId(), current.id(), current.version(), wanted.read(FieldJson::draft));
        return Answers.ok(FieldJson.of(changed), changed.version());
    }

    @DELETE
    @Path("{id}")
    public Response delete(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        FieldView current = fields.get(event(eventId), field(id));
        Versions.ifGiven(ifMatch, current.version());
        fields.delete(current.eventId(), current.id());
        return Answers.none();
    }

    private static UUID event(String eventId) {
        return Ids.parse("event", eventId);
    }

    private static UUID field(String id) {
        return Ids.parse("custom field", id);
    }
}
