package org.plenum.api.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.plenum.api.Patch;
import org.plenum.kernel.Ids;
import org.plenum.waiting.WaitingRules;
import org.plenum.waiting.WaitingRulesView;

/** How an event's waiting list works. */
@Path("/events/{eventId}/waiting-list")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class WaitingListResource {
    @Inject
    WaitingRules rules;

    @GET
    public Response get(@PathParam("eventId") String eventId) {
        WaitingRulesView current = rules.get(Ids.parse("event", eventId));
        return Answers.ok(WaitingJson.of(current), current.version());
    }

    @PATCH
    public Response change(
            @PathParam("eventId") String eventId, @HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        WaitingRulesView current = rules.get(Ids.parse("event", eventId));
        Body wanted = Patch.of(patch, WaitingJson.of(current), ifMatch, current.version());
        WaitingRulesView changed = rules.change(current.eventId(), current.version(), wanted.read(WaitingJson::rules));
        return Answers.ok(WaitingJson.of(changed), changed.version());
    }
}
