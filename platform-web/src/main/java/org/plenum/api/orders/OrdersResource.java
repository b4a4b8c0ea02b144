package org.plenum.api.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.plenum.api.Query;
import org.plenum.consents.Consents;
import org.plenum.kernel.Reader;
import org.plenum.notifications.CreditNotes;
import org.plenum.orders.OrderStatus;
import org.plenum.orders.Orders;
import org.plenum.orders.RefundWish;
import org.plenum.orders.Refunds;
import org.plenum.orders.Requests;

/** What was bought, as organizers see it. */
@Path("/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {
    @Inject
    Orders orders;

    @Inject
    Refunds refunds;

    @Inject
    CreditNotes creditNotes;

    @Inject
    Requests requests;

    @Inject
    Consents consents;

    @Inject
    Lists lists;

    @Inject
    Query query;

    @GET
    public Response list() {
        return lists.answer(
                orders.list(
                        query.id("eventId"), query.oneOf("status", OrderStatus.class), query.search(), lists.asked()),
                OrderJson::of);
    }

    @GET
    @Path("{code}")
    public Response get(@PathParam("code") String code) {
        return Answers.ok(OrderJson.ofOrganizer(orders.byCode(code)));
    }

    /** What was given back or cancelled; an order has few of them, so they come at once. */
    @GET
    @Path("{code}/refunds")
    public Response refunds(@PathParam("code") String code) {
        return Answers.ok(Answers.whole(refunds.of(code), OrderJson::of));
    }

    /** What takes back a part of the order's invoice. */
    @GET
    @Path("{code}/credit-notes")
    public Response creditNotes(@PathParam("code") String code) {
        return Answers.ok(Answers.whole(creditNotes.of(code), OrderJson::of));
    }

    /** What the buyer was asked, and what they said. */
    @GET
    @Path("{code}/consents")
    public Response consents(@PathParam("code") String code) {
        UUID order = orders.byCode(code).id();
        String language = Reader.currentIfAny().map(Reader::language).orElse("en");
        return Answers.ok(Answers.whole(consents.ofOrder(order, language), OrderJson::of));
    }

    @POST
    @Path("{code}/refunds")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refund(@PathParam("code") String code, Body body) {
        RefundWish wish = body.read(OrderJson::refund);
        return Answers.created("/orders/" + code + "/refunds", OrderJson.of(refunds.refund(code, wish)));
    }

    /** An organizer's answer to a request. */
    @PUT
    @Path("{code}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@PathParam("code") String code, Body body) {
        Decision said = body.read(form -> new Decision(form.flag("approved", true), form.optionalText("reason")));
        requests.decide(code, said.approved(), said.reason());
        return get(code);
    }

    private record Decision(boolean approved, @Nullable String reason) {}

    /** Ends the order and, unless told otherwise, gives back what is left of the money. */
    @PUT
    @Path("{code}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cancel(@PathParam("code") String code, Body body) {
        refunds.cancel(code, body.read(form -> form.flag("refund", true)));
        return get(code);
    }
}
