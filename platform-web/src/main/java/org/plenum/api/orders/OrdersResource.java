package org.plenum.api.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.plenum.api.Answers;
import org.plenum.api.Lists;
import org.plenum.api.Query;
import org.plenum.orders.OrderStatus;
import org.plenum.orders.Orders;

/** What was bought, as organizers see it. */
@Path("/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {
    @Inject
    Orders orders;

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
}
