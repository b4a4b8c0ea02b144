package org.plenum.api.checkin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Answers;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.api.Lists;
import org.plenum.api.Query;
import org.plenum.attendees.AttendeeView;
import org.plenum.checkin.CheckInView;
import org.plenum.checkin.CheckIns;
import org.plenum.checkin.Scan;
import org.plenum.kernel.Ids;

/** Scans: what a scanner reports, and what was reported so far. A scan that admits nobody is an answer and not an error. */
@Path("/events/{eventId}/check-ins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CheckInsResource {
    @Inject
    CheckIns checkIns;

    @Inject
    Lists lists;

    @Inject
    Query query;

    @POST
    public Response admit(@PathParam("eventId") String eventId, Body body) {
        Scan scan = body.read(form -> new Scan(
                form.text("ticketSecret"),
                form.optionalText("gate"),
                form.optionalInstant("scannedAt"),
                form.text("nonce")));
        return Answers.ok(json(checkIns.admit(Ids.parse("event", eventId), scan)));
    }

    @GET
    public Response list(@PathParam("eventId") String eventId) {
        return lists.answer(
                checkIns.list(
                        Ids.parse("event", eventId), query.text("gate", CheckIns.GATE_LENGTH_MAX_CHARS), lists.asked()),
                CheckInsResource::json);
    }

    private static JsonObject json(CheckInView checkIn) {
        CheckInView.Admission admission = checkIn.admission();
        return new Fields()
                .id("id", checkIn.id())
                .id("eventId", checkIn.eventId())
                .oneOf("result", checkIn.result())
                .object("attendee", attendee(checkIn.attendee()))
                .instant("admittedAt", admission == null ? null : admission.at())
                .text("admittedAtGate", admission == null ? null : admission.gate())
                .text("gate", checkIn.gate())
                .instant("scannedAt", checkIn.scannedAt())
                .flag("undone", checkIn.undone())
                .text("reason", checkIn.former() ? "TRANSFERRED" : null)
                .build();
    }

    /** As much as is needed to greet somebody; addresses are for those who may see attendees. */
    private static @Nullable JsonObject attendee(@Nullable AttendeeView attendee) {
        return attendee == null
                ? null
                : new Fields()
                        .id("id", attendee.id())
                        .text("name", attendee.name())
                        .id("ticketTypeId", attendee.ticketTypeId())
                        .text("ticketTypeName", attendee.ticketTypeName())
                        .text("code", attendee.code())
                        .oneOf("status", attendee.status())
                        .build();
    }
}
