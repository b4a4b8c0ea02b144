package org.plenum.api.orders;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.api.fields.AnswersJson;
import org.plenum.consents.Agreement;
import org.plenum.consents.Consents;
import org.plenum.consents.GivenConsent;
import org.plenum.notifications.CreditNote;
import org.plenum.orders.AttendeeDetails;
import org.plenum.orders.Buyer;
import org.plenum.orders.CancellationOffer;
import org.plenum.orders.CheckoutDetails;
import org.plenum.orders.CheckoutView;
import org.plenum.orders.LineView;
import org.plenum.orders.OrderRefund;
import org.plenum.orders.OrderRow;
import org.plenum.orders.OrderView;
import org.plenum.orders.PayBy;
import org.plenum.orders.QuoteView;
import org.plenum.orders.RefundWish;
import org.plenum.orders.ReservationItem;
import org.plenum.orders.ReservationView;
import org.plenum.orders.Reservations;
import org.plenum.orders.TicketView;

/** Reservations and orders in JSON. */
final class OrderJson {
    private OrderJson() {}

    static ReservationItem item(Body body) {
        return new ReservationItem(body.id("ticketTypeId"), body.count("quantity"));
    }

    static CheckoutDetails details(Body body) {
        return new CheckoutDetails(
                buyer(body.nested("buyer")),
                body.has("attendees")
                        ? body.list("attendees", Reservations.TICKETS_MAX, OrderJson::attendee)
                        : java.util.List.of(),
                body.has("consents")
                        ? body.list("consents", Consents.ASKED_MAX, OrderJson::agreement)
                        : java.util.List.of(),
                AnswersJson.given(body.nested("buyer")),
                body.optionalText("locale"),
                java.util.Objects.requireNonNullElse(body.optionalOneOf("payBy", PayBy.class), PayBy.ONLINE));
    }

    private static Agreement agreement(Body body) {
        return new Agreement(body.id("id"), body.count("edition"));
    }

    static JsonObject of(GivenConsent given) {
        return new Fields()
                .id("id", given.consentId())
                .text("name", given.name())
                .number("edition", given.edition())
                .text("text", given.text())
                .flag("agreed", given.agreed())
                .instant("givenAt", given.at())
                .instant("takenBackAt", given.takenBackAt())
                .build();
    }

    /** @param offer null when the order cannot be cancelled */
    static JsonObject of(@Nullable CancellationOffer offer) {
        return new Fields()
                .flag("possible", offer != null)
                .money("refund", offer == null ? null : offer.back())
                .money("kept", offer == null ? null : offer.kept())
                .instant("until", offer == null ? null : offer.until())
                .build();
    }

    static JsonObject of(CreditNote note) {
        return new Fields()
                .text("number", note.number())
                .text("invoiceNumber", note.invoiceNumber())
                .instant("issuedAt", note.issuedAt())
                .money("amount", note.amount())
                .build();
    }

    private static Buyer buyer(Body body) {
        return new Buyer(
                body.optionalText("name"),
                body.optionalText("email"),
                body.optionalText("company"),
                body.optionalText("street"),
                body.optionalText("postalCode"),
                body.optionalText("city"),
                body.optionalText("country"),
                body.optionalText("vatId"));
    }

    static RefundWish refund(Body body) {
        return new RefundWish(
                body.money("amount"), body.ids("ticketIds", Reservations.TICKETS_MAX), body.optionalText("note"));
    }

    static JsonObject of(OrderRefund refund) {
        return new Fields()
                .id("id", refund.id())
                .money("amount", refund.amount())
                .oneOf("state", refund.state())
                .texts(
                        "ticketIds",
                        refund.ticketIds().stream().map(UUID::toString).toList())
                .text("note", refund.note())
                .text("madeBy", refund.madeBy())
                .instant("createdAt", refund.createdAt())
                .instant("finishedAt", refund.finishedAt())
                .build();
    }

    private static AttendeeDetails attendee(Body body) {
        return new AttendeeDetails(
                body.optionalId("ticketTypeId"),
                body.optionalText("name"),
                body.optionalText("email"),
                AnswersJson.given(body));
    }

    static JsonObject of(ReservationView reservation) {
        return new Fields()
                .id("id", reservation.id())
                .id("eventId", reservation.eventId())
                .text("secret", reservation.secret())
                .oneOf("status", reservation.status())
                .instant("expiresAt", reservation.expiresAt())
                .list("lines", reservation.lines(), OrderJson::of)
                .money("total", reservation.total())
                .text("orderCode", reservation.orderCode())
                .flag("approvalRequired", reservation.approval())
                .build();
    }

    static JsonObject of(QuoteView quote) {
        return new Fields()
                .list("lines", quote.lines(), OrderJson::of)
                .money("total", quote.total())
                .money("saved", quote.saved())
                .build();
    }

    static JsonObject of(CheckoutView checkout) {
        return new Fields()
                .text("orderCode", checkout.orderCode())
                .text("orderSecret", checkout.orderSecret())
                .text("checkoutUrl", checkout.checkoutUrl())
                .build();
    }

    static JsonObject of(OrderRow order) {
        return new Fields()
                .id("id", order.id())
                .id("eventId", order.eventId())
                .text("code", order.code())
                .oneOf("status", order.status())
                .text("buyerName", order.buyerName())
                .text("buyerEmail", order.buyerEmail())
                .number("tickets", order.tickets())
                .money("total", order.total())
                .instant("createdAt", order.createdAt())
                .instant("paidAt", order.paidAt())
                .build();
    }

    /** For organizers: without the secrets, with which one is the buyer or the attendee. */
    static JsonObject ofOrganizer(OrderView order) {
        return shared(order)
                .id("id", order.id())
                .list("tickets", order.tickets(), ticket -> shared(ticket).build())
                .build();
    }

    /** For whoever has the order's secret. */
    static JsonObject ofBuyer(OrderView order) {
        return shared(order)
                .text("checkoutUrl", order.checkoutUrl())
                .list(
                        "tickets",
                        // What was given to somebody else is theirs.
                        order.tickets().stream()
                                .filter(ticket -> !ticket.passedOn())
                                .toList(),
                        ticket -> shared(ticket)
                                .text("secret", ticket.secret())
                                .text("pdfUrl", ticket.pdfUrl())
                                .build())
                .build();
    }

    private static Fields shared(OrderView order) {
        return new Fields()
                .id("eventId", order.eventId())
                .text("eventCode", order.eventCode())
                .text("eventName", order.eventName())
                .text("code", order.code())
                .oneOf("status", order.status())
                .object("buyer", of(order.buyer()))
                .list("answers", order.answers(), AnswersJson::of)
                .list("lines", order.lines(), OrderJson::of)
                .money("total", order.total().gross())
                .money("net", order.total().net())
                .money("tax", order.total().tax())
                .money("refunded", order.refunded())
                .instant("createdAt", order.createdAt())
                .instant("paidAt", order.paidAt())
                .instant("expiresAt", order.expiresAt())
                .text("locale", order.locale());
    }

    private static Fields shared(TicketView ticket) {
        return new Fields()
                .id("id", ticket.id())
                .id("ticketTypeId", ticket.ticketTypeId())
                .text("ticketTypeName", ticket.ticketTypeName())
                .text("code", ticket.code())
                .text("attendeeName", ticket.attendeeName())
                .text("attendeeEmail", ticket.attendeeEmail())
                .money("price", ticket.price())
                .list("answers", ticket.answers(), AnswersJson::of);
    }

    private static JsonObject of(Buyer buyer) {
        return new Fields()
                .text("name", buyer.name())
                .text("email", buyer.email())
                .text("company", buyer.company())
                .text("street", buyer.street())
                .text("postalCode", buyer.postalCode())
                .text("city", buyer.city())
                .text("country", buyer.country())
                .text("vatId", buyer.vatId())
                .build();
    }

    private static JsonObject of(LineView line) {
        return new Fields()
                .id("ticketTypeId", line.ticketTypeId())
                .text("name", line.name())
                .number("quantity", line.quantity())
                .money("unitPrice", line.unitPrice())
                .money("listPrice", line.listPrice())
                .list(
                        "reductions",
                        line.reductions(),
                        reduction -> new Fields()
                                .text("promoCode", reduction.code())
                                .money("each", reduction.each())
                                .build())
                .number("taxRatePercent", line.taxRatePercent())
                .money("total", line.amount().gross())
                .money("net", line.amount().net())
                .money("tax", line.amount().tax())
                .build();
    }
}
