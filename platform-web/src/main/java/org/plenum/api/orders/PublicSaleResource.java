package org.plenum.api.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.consents.Consents;
import org.plenum.kernel.Ids;
import org.plenum.orders.Cancellations;
import org.plenum.orders.CheckoutDetails;
import org.plenum.orders.Orders;
import org.plenum.orders.Quotes;
import org.plenum.orders.Requests;
import org.plenum.orders.ReservationItem;
import org.plenum.orders.ReservationView;
import org.plenum.orders.Reservations;

/** Buying without an account: reserve, say who, pay, collect. Secrets travel in headers, because addresses end up in logs. */
@Path("/public")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PublicSaleResource {
    private record Wanted(List<ReservationItem> items, List<String> promoCodes) {}

    @Inject
    Reservations reservations;

    @Inject
    Quotes quotes;

    @Inject
    Orders orders;

    @Inject
    Consents consents;

    @Inject
    Requests requests;

    @Inject
    Cancellations cancellations;

    @POST
    @Path("reservations/{id}/checkout")
    public Response checkout(
            @PathParam("id") String id, @HeaderParam("Reservation-Secret") @Nullable String secret, Body body) {
        CheckoutDetails details = body.read(OrderJson::details);
        return Answers.ok(OrderJson.of(reservations.checkout(reservation(id), given(secret), details)));
    }

    @GET
    @Path("reservations/{id}")
    public Response reservation(
            @PathParam("id") String id, @HeaderParam("Reservation-Secret") @Nullable String secret) {
        return Answers.ok(OrderJson.of(reservations.get(reservation(id), given(secret))));
    }

    @DELETE
    @Path("reservations/{id}")
    public Response release(@PathParam("id") String id, @HeaderParam("Reservation-Secret") @Nullable String secret) {
        reservations.release(reservation(id), given(secret));
        return Answers.none();
    }

    @POST
    @Path("events/{code}/reservations")
    public Response reserve(@PathParam("code") String code, Body body) {
        Wanted wanted = wanted(body);
        ReservationView reservation = reservations.reserve(code, wanted.items(), wanted.promoCodes());
        return Answers.created("/public/reservations/" + reservation.id(), OrderJson.of(reservation));
    }

    /** What a reservation would cost; nothing is held. */
    @POST
    @Path("events/{code}/quotes")
    public Response quote(@PathParam("code") String code, Body body) {
        Wanted wanted = wanted(body);
        return Answers.ok(OrderJson.of(quotes.of(code, wanted.items(), wanted.promoCodes())));
    }

    private static Wanted wanted(Body body) {
        return body.read(form -> {
            List<String> codes = new ArrayList<>(form.texts("promoCodes", Reservations.PROMO_CODES_MAX));
            String single = form.optionalText("promoCode");
            if (single != null) {
                codes.add(single);
            }
            return new Wanted(form.list("items", Reservations.ITEMS_MAX, OrderJson::item), codes);
        });
    }

    @GET
    @Path("orders/{code}")
    public Response order(@PathParam("code") String code, @HeaderParam("Order-Secret") @Nullable String secret) {
        return Answers.ok(OrderJson.ofBuyer(orders.publicOrder(code, given(secret))));
    }

    @DELETE
    @Path("orders/{code}/consents/{id}")
    public Response takeBack(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @HeaderParam("Order-Secret") @Nullable String secret) {
        consents.takeBack(orders.publicOrder(code, given(secret)).id(), Ids.parse("consent", id));
        return Answers.none();
    }

    /** What would go back if the order were cancelled by its customer now. */
    @GET
    @Path("orders/{code}/cancellation")
    public Response cancellation(@PathParam("code") String code, @HeaderParam("Order-Secret") @Nullable String secret) {
        return Answers.ok(OrderJson.of(cancellations.offer(code, given(secret)).orElse(null)));
    }

    /** Cancels the order for good when what goes back is what was shown. Again is the same. */
    @PUT
    @Path("orders/{code}/cancellation")
    public Response cancel(
            @PathParam("code") String code, @HeaderParam("Order-Secret") @Nullable String secret, Body body) {
        cancellations.cancel(code, given(secret), body.read(form -> form.money("refund")));
        return order(code, secret);
    }

    /** Where an order is paid that was approved; null when nothing is to be paid any more. Again is the same. */
    @PUT
    @Path("orders/{code}/payment")
    public Response pay(@PathParam("code") String code, @HeaderParam("Order-Secret") @Nullable String secret) {
        return Answers.ok(new Fields()
                .text("checkoutUrl", requests.pay(code, given(secret)))
                .build());
    }

    /** What was asked for is not wanted any more. */
    @PUT
    @Path("orders/{code}/withdrawal")
    public Response withdraw(@PathParam("code") String code, @HeaderParam("Order-Secret") @Nullable String secret) {
        requests.withdraw(code, given(secret));
        return order(code, secret);
    }

    private static UUID reservation(String id) {
        return Ids.parse("reservation", id);
    }

    /** No secret is a wrong one. */
    private static String given(@Nullable String secret) {
        return secret == null ? "" : secret;
    }
}
