package org.plenum.api.promotions;

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
import org.plenum.api.Lists;
import org.plenum.api.Patch;
import org.plenum.api.Query;
import org.plenum.api.Versions;
import org.plenum.kernel.Ids;
import org.plenum.promotions.PromoCodeView;
import org.plenum.promotions.PromoCodes;

/** An event's promo codes. */
@Path("/events/{eventId}/promo-codes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class PromoCodesResource {
    @Inject
    PromoCodes promoCodes;

    @Inject
    Lists lists;

    @Inject
    Query query;

    @GET
    public Response list(@PathParam("eventId") String eventId) {
        return lists.answer(promoCodes.list(event(eventId), query.search(), lists.asked()), PromoCodeJson::of);
    }

    @POST
    public Response create(@PathParam("eventId") String eventId, Body body) {
        PromoCodeView code = promoCodes.create(event(eventId), body.read(PromoCodeJson::draft));
        return Answers.created(
                "/events/" + code.eventId() + "/promo-codes/" + code.id(), PromoCodeJson.of(code), code.version());
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("eventId") String eventId, @PathParam("id") String id) {
        PromoCodeView code = promoCodes.get(event(eventId), code(id));
        return Answers.ok(PromoCodeJson.of(code), code.version());
    }

    @PATCH
    @Path("{id}")
    public Response change(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Body patch) {
        PromoCodeView current = promoCodes.get(event(eventId), code(id));
        Body wanted = Patch.of(patch, PromoCodeJson.of(current), ifMatch, current.version());
        PromoCodeView changed =
                promoCodes.change(event(eventId), current.id(), current.version(), wanted.read(PromoCodeJson::draft));
        return Answers.ok(PromoCodeJson.of(changed), changed.version());
    }

    @DELETE
    @Path("{id}")
    public Response delete(
            @PathParam("eventId") String eventId,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        PromoCodeView current = promoCodes.get(event(eventId), code(id));
        Versions.ifGiven(ifMatch, current.version());
        promoCodes.delete(event(eventId), current.id());
        return Answers.none();
    }

    private static UUID event(String eventId) {
        return Ids.parse("event", eventId);
    }

    private static UUID code(String id) {
        return Ids.parse("promo code", id);
    }
}
