package org.plenum.orders;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.attendees.Attendees;
import org.plenum.attendees.TicketStatus;
import org.plenum.attendees.TicketView;
import org.plenum.attendees.TicketsReturned;
import org.plenum.delivery.MailPace;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.fields.Answer;
import org.plenum.fields.AnswerChecks;
import org.plenum.fields.CustomFields;
import org.plenum.fields.FieldView;
import org.plenum.fields.GivenAnswer;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;

/**
 * Customers changing tickets: another name, other answers, another holder. Whoever changes a ticket has its order locked, so that a change, an acceptance and a cancellation
 * come one after the other.
 */
@Door
public class TicketChanges {
    /** Of one ticket; more is no correction. */
    public static final int PER_TICKET_MAX = 20;

    /** Each is a mail to an address that anybody may type. */
    public static final int OFFERS_PER_ORDER_MAX = 50;

    private static final String MAIL = "ticket-offer";
    private static final Duration OFFER_LIFE = Duration.ofDays(7);

    @Inject
    OrderStore orders;

    @Inject
    TransferStore transfers;

    @Inject
    Secrets secrets;

    @Inject
    Events events;

    @Inject
    SaleRules rules;

    @Inject
    Attendees attendees;

    @Inject
    CustomFields fields;

    @Inject
    MailPace pace;

    @Inject
    Event<TicketOffered> offered;

    @Inject
    Event<TicketChanged> changed;

    @Inject
    Event<TicketsReturned> returned;

    @Inject
    Clock clock;

    /** Until when its tickets can be changed; empty when they cannot. */
    @Unrestricted("the order's secret is the permission")
    public Optional<Instant> until(String code, String secret) {
        return until(found(code, secret));
    }

    /** @throws NotFound when it is not of the order, or belongs to somebody else by now */
    @Unrestricted("the order's secret is the permission")
    public TicketView ticket(String code, String secret, UUID ticketId) {
        return ticket(found(code, secret), ticketId);
    }

    /** Those of the order's tickets that are offered and wait for an answer. */
    @Unrestricted("the order's secret is the permission")
    public List<TransferView> open(String code, String secret) {
        return transfers.openOf(found(code, secret).id(), clock.instant());
    }

    /** @throws ChangesClosed when the organizer's time for it is over */
    @Unrestricted("the order's secret is the permission")
    public void change(String code, String secret, UUID ticketId, @Nullable String newName, List<GivenAnswer> given) {
        Order order = locked(found(code, secret).id());
        TicketView ticket = changeable(order, ticketId);
        Checks checks = new Checks();
        String name = checks.line("name", newName, DetailChecks.NAME_LENGTH_MAX_CHARS);
        List<Answer> answers = answers(checks, order.eventId(), ticket.ticketTypeId(), given);
        checks.done();
        if (name.equals(ticket.attendeeName()) && answers.equals(ticket.answers())) {
            return;
        }
        attendees.describe(ticketId, name, answers);
        tell(
                order,
                ticket,
                new TicketChangeView(false, ticket.attendeeName(), name, buyer(order), clock.instant()),
                ticket.attendeeEmail());
    }

    /** Asks somebody by mail whether they want a ticket. Until they accept, it stays whose it is; an earlier offer of it ends. */
    @Unrestricted("the order's secret is the permission")
    public void offer(String code, String secret, UUID ticketId, @Nullable String toName, @Nullable String toEmail) {
        Order order = locked(found(code, secret).id());
        changeable(order, ticketId);
        Checks checks = new Checks();
        String name = checks.line("toName", toName, DetailChecks.NAME_LENGTH_MAX_CHARS);
        String email = checks.email("toEmail", toEmail);
        checks.done();
        if (transfers.offersOf(order.id()) >= OFFERS_PER_ORDER_MAX) {
            throw new Conflict("too-many", "There are at most " + OFFERS_PER_ORDER_MAX + " offers of an order.");
        }
        pace.take(MAIL);
        Instant now = clock.instant();
        Instant end = now.plus(OFFER_LIFE);
        Instant until = until(order).orElseThrow(ChangesClosed::new);
        UUID id = Ids.next();
        String token = Ids.secret();
        transfers.endOf(ticketId, now);
        transfers.insert(id, order.id(), ticketId, token, name, email, now, end.isBefore(until) ? end : until);
        offered.fire(new TicketOffered(order.id(), order.eventId(), id, token, buyer(order), name, email));
    }

    /** The ticket is not offered any more; again is the same. */
    @Unrestricted("the order's secret is the permission")
    public void withdraw(String code, String secret, UUID ticketId) {
        Order order = locked(found(code, secret).id());
        transfers.endOf(ticket(order, ticketId).id(), clock.instant());
    }

    /** @throws NotFound when there never was such an offer */
    @Unrestricted("the token is the permission")
    public TransferView offer(String token) {
        return transfers.byToken(token).orElseThrow(() -> new NotFound("transfer"));
    }

    @Unrestricted("the token is the permission")
    public boolean open(TransferView offer) {
        return offer.open(clock.instant())
                && attendees.ofOrder(offer.orderId()).stream()
                        .anyMatch(ticket ->
                                ticket.id().equals(offer.ticketId()) && ticket.status() == TicketStatus.VALID);
    }

    /**
     * The ticket becomes theirs: under new codes, the former ones let nobody in.
     *
     * @throws TransferOver when somebody was faster, be it an acceptance or a cancellation
     */
    @Unrestricted("the token is the permission")
    public void accept(String token, @Nullable String newName, List<GivenAnswer> given) {
        Order order = locked(offer(token).orderId());
        TransferView offer = offer(token);
        if (!open(offer)) {
            throw new TransferOver();
        }
        TicketView ticket = changeable(order, offer.ticketId());
        Checks checks = new Checks();
        String name = checks.line("name", newName, DetailChecks.NAME_LENGTH_MAX_CHARS);
        List<Answer> answers = answers(checks, order.eventId(), ticket.ticketTypeId(), given);
        checks.done();
        attendees.passOn(ticket.id(), name, offer.toEmail(), answers);
        transfers.end(offer.id(), clock.instant());
        returned.fire(new TicketsReturned(order.id(), List.of(ticket.id())));
        tell(
                order,
                ticket,
                new TicketChangeView(true, ticket.attendeeName(), name, name, clock.instant()),
                offer.toEmail());
    }

    /** What became of the order's tickets, the oldest first. */
    @Requires(Permission.ORDERS_VIEW)
    public List<TicketChangeView> history(String code) {
        return transfers.historyOf(
                orders.byCode(code).orElseThrow(() -> new NotFound("order")).id());
    }

    private void tell(Order order, TicketView ticket, TicketChangeView change, String holderEmail) {
        UUID id = transfers.record(order.id(), ticket.id(), change);
        changed.fire(new TicketChanged(
                order.id(),
                order.eventId(),
                ticket.id(),
                id,
                change.transferred(),
                change.nameBefore(),
                change.nameAfter(),
                holderEmail));
    }

    private TicketView changeable(Order order, UUID ticketId) {
        TicketView ticket = ticket(order, ticketId);
        if (until(order).isEmpty() || ticket.status() != TicketStatus.VALID) {
            throw new ChangesClosed();
        }
        if (transfers.changesOf(ticketId) >= PER_TICKET_MAX) {
            throw new Conflict("too-many", "A ticket changes at most " + PER_TICKET_MAX + " times.");
        }
        return ticket;
    }

    private Optional<Instant> until(Order order) {
        EventView event = events.known(order.eventId()).orElseThrow(() -> new NotFound("event"));
        SaleRulesView rule = rules.of(event);
        Instant until = rule.changesUntil(event);
        return order.status().delivered()
                        && rule.changesAllowed()
                        && clock.instant().isBefore(until)
                ? Optional.of(until)
                : Optional.empty();
    }

    private TicketView ticket(Order order, UUID ticketId) {
        return attendees.ofOrder(order.id()).stream()
                .filter(ticket -> ticket.id().equals(ticketId) && !ticket.passedOn())
                .findFirst()
                .orElseThrow(() -> new NotFound("ticket"));
    }

    private List<Answer> answers(Checks checks, UUID eventId, UUID ticketType, List<GivenAnswer> given) {
        return AnswerChecks.checked(
                checks, "answers", FieldView.ofAttendee(fields.askedBy(eventId), ticketType), given);
    }

    private Order found(String code, String secret) {
        return orders.byCode(code)
                .filter(order -> secrets.fitsOrder(secret, order.id()))
                .orElseThrow(() -> new NotFound("order"));
    }

    private Order locked(UUID id) {
        return orders.lock(id).orElseThrow(() -> new NotFound("order"));
    }

    private static String buyer(Order order) {
        return String.valueOf(requireNonNull(order.buyer()).name());
    }
}
