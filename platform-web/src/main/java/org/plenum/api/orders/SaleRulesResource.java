package org.plenum.api.orders;

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
import org.plenum.kernel.Ids;
import org.plenum.orders.SaleRules;
import org.plenum.orders.SaleRulesDraft;
import org.plenum.orders.SaleRulesView;

/** What customers of an event may do after they have bought. */
@Path("/events/{eventId}/sale-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
public class SaleRulesResource {
    @Inject
    SaleRules rules;

    @GET
    public Response get(@PathParam("eventId") String eventId) {
        SaleRulesView current = rules.get(Ids.parse("event", eventId));
        return Answers.ok(json(current), current.version());
    }

    @PATCH
    public Response change(
            @PathParam("eventId") String eventId, @HeaderParam("If-Match") @Nullable String ifMatch, Body patch) {
        SaleRulesView current = rules.get(Ids.parse("event", eventId));
        Body wanted = Patch.of(patch, json(current), ifMatch, current.version());
        SaleRulesView changed =
                rules.change(current.eventId(), current.version(), wanted.read(SaleRulesResource::draft));
        return Answers.ok(json(changed), changed.version());
    }

    private static SaleRulesDraft draft(Body body) {
        return new SaleRulesDraft(
                body.flag("changesAllowed", true),
                body.optionalInstant("changesUntil"),
                body.flag("cancellable", false),
                body.optionalCount("cancelDaysBefore"),
                body.optionalCount("refundPercent"),
                body.optionalMoney("fee"));
    }

    private static JsonObject json(SaleRulesView rules) {
        return new Fields()
                .id("eventId", rules.eventId())
                .flag("changesAllowed", rules.changesAllowed())
                .instant("changesUntil", rules.changesUntil())
                .flag("cancellable", rules.cancellable())
                .number("cancelDaysBefore", rules.cancelDaysBefore())
                .number("refundPercent", rules.refundPercent())
                .money("fee", rules.fee())
                .number("version", rules.version())
                .build();
    }
}
