package org.plenum.attendees;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.events.Events;
import org.plenum.fields.Answer;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;
import org.plenum.tenancy.TenantSql;

/** Tickets and the people who hold them. */
@Door
public class Attendees {
    /** A person's own list shows at most this many. */
    public static final int OF_PERSON_MAX_TICKETS = 200;

    /** No code, secret or payload is longer; anything else is not looked up. */
    public static final int SCAN_LENGTH_MAX_CHARS = 200;

    @Inject
    TicketStore tickets;

    @Inject
    TicketKeys keys;

    @Inject
    Events events;

    @Inject
    TenantSql sql;

    @Inject
    Event<TicketsRegistered> registered;

    @Inject
    Event<TicketsCancelled> cancelled;

    @Inject
    Clock clock;

    /** Makes the tickets of one order, all of one event, in the caller's transaction. */
    @Unrestricted("Called by orders in the transaction that makes an order paid; no edge calls it")
    public List<TicketView> register(List<NewTicket> wanted) {
        List<TicketView> made = new ArrayList<>();
        for (NewTicket ticket : wanted) {
            TicketKey key = keys.ofEvent(ticket.eventId());
            UUID id = Ids.next();
            byte[] hash = TicketKey.hash(key.secretOf(id, 1));
            made.add(withSecret(tickets.insert(ticket, id, hash, clock.instant()), key));
        }
        if (!made.isEmpty()) {
            NewTicket first = wanted.getFirst();
            registered.fire(new TicketsRegistered(
                    first.orderId(),
                    first.eventId(),
                    made.stream().map(TicketView::id).toList()));
        }
        return List.copyOf(made);
    }

    /** The tickets of an order with what admits, in the order in which they were registered. */
    @Unrestricted("Called by features that have checked the order's secret or belong to its delivery")
    public List<TicketView> ofOrder(UUID orderId) {
        return withSecrets(tickets.ofOrder(orderId));
    }

    /** Another name, other answers; what lets in stays. */
    @Unrestricted("Called by orders, which have the order locked and know who may; no edge calls it")
    public void describe(UUID ticketId, String name, List<Answer> answers) {
        tickets.describe(ticketId, name, answers);
    }

    /** Another holder, under a new code and secret; the former ones let nobody in. */
    @Unrestricted("Called by orders, which have the order locked and know who may; no edge calls it")
    public void passOn(UUID ticketId, String name, String email, List<Answer> answers) {
        TicketStore.Row row = tickets.byId(ticketId).orElseThrow(() -> new NotFound("ticket"));
        byte[] hash = TicketKey.hash(keys.ofEvent(row.view().eventId()).secretOf(ticketId, row.issue() + 1));
        tickets.passOn(ticketId, name, email, answers, hash);
    }

    /** The order's tickets no longer admit, for good. */
    @Unrestricted("Called by orders in the transaction of a cancellation or refund; no edge calls it")
    public void cancelOfOrder(UUID orderId) {
        List<UUID> ids = tickets.setStatus(orderId, TicketStatus.CANCELLED);
        if (!ids.isEmpty()) {
            cancelled.fire(new TicketsCancelled(orderId, ids));
        }
    }

    /** Some of the order's tickets no longer admit, for good. */
    @Unrestricted("Called by orders in the transaction of a cancellation; no edge calls it")
    public void cancel(UUID orderId, Collection<UUID> ticketIds) {
        List<UUID> ids = tickets.cancel(orderId, ticketIds);
        if (!ids.isEmpty()) {
            cancelled.fire(new TicketsCancelled(orderId, ids));
        }
    }

    /** The order's payment is taken back (a dispute) or has come after all; cancelled tickets stay cancelled. */
    @Unrestricted("Called by orders in the transaction of the payment's change; no edge calls it")
    public void paymentOfOrder(UUID orderId, boolean paid) {
        tickets.setStatus(orderId, paid ? TicketStatus.VALID : TicketStatus.UNPAID);
    }

    /**
     * By name.
     *
     * @param search part of name or address, or a whole code; null for all
     */
    @Requires(Permission.ATTENDEES_VIEW)
    public Page<AttendeeView> ofEvent(UUID eventId, @Nullable String search, Page.Request page) {
        events.get(eventId);
        return listed(eventId, search, page);
    }

    /** As {@link #ofEvent}, for the staff at the door. */
    @Requires(Permission.CHECK_IN)
    public Page<AttendeeView> atTheDoor(UUID eventId, @Nullable String search, Page.Request page) {
        return listed(eventId, search, page);
    }

    /** Those of the ids that are tickets, for the staff at the door. */
    @Requires(Permission.CHECK_IN)
    public Map<UUID, AttendeeView> ofIds(Collection<UUID> ids) {
        return tickets.byIds(ids).stream()
                .map(TicketStore.Row::view)
                .collect(Collectors.toMap(AttendeeView::id, ticket -> ticket));
    }

    /** Those of the ids that are tickets of the event. */
    @Requires(Permission.ATTENDEES_VIEW)
    public List<AttendeeView> ofEvent(UUID eventId, Collection<UUID> ids) {
        return tickets.byIds(ids).stream()
                .map(TicketStore.Row::view)
                .filter(ticket -> ticket.eventId().equals(eventId))
                .toList();
    }

    @Requires(Permission.ATTENDEES_VIEW)
    public AttendeeView get(UUID ticketId) {
        return tickets.byId(ticketId)
                .orElseThrow(() -> new NotFound("attendee"))
                .view();
    }

    /** How many tickets of the event are valid. */
    @Requires(Permission.EVENTS_VIEW)
    public long count(UUID eventId) {
        return sql.handle()
                .createQuery("select count(*) from ticket where event_id = :event and status = 'VALID'")
                .bind("event", eventId)
                .mapTo(Long.class)
                .one();
    }

    /** The caller's own tickets, newest first, cancelled ones too. */
    @Requires(Permission.PORTAL_USE)
    public List<TicketView> mine() {
        return withSecrets(tickets.ofAddress(address()));
    }

    /** One of the caller's own tickets. */
    @Requires(Permission.PORTAL_USE)
    public TicketView mine(UUID ticketId) {
        return mine().stream()
                .filter(ticket -> ticket.id().equals(ticketId))
                .findFirst()
                .orElseThrow(() -> new NotFound("ticket"));
    }

    /** Whether the caller holds a valid ticket of the event. */
    @Requires(Permission.PORTAL_USE)
    public boolean attending(UUID eventId) {
        return tickets.ofAddress(address()).stream()
                .map(TicketStore.Row::view)
                .anyMatch(ticket -> ticket.eventId().equals(eventId) && ticket.status() == TicketStatus.VALID);
    }

    /**
     * Recognises what was scanned or typed: a payload with a true signature, a bare secret, or a code in any spelling. The ticket may be of any event
     * and in any state; its row stays as it is until the caller's transaction ends.
     */
    @Requires(Permission.CHECK_IN)
    public Optional<AttendeeView> byScan(String scanned) {
        String text = scanned.strip();
        if (text.isEmpty() || text.length() > SCAN_LENGTH_MAX_CHARS) {
            return Optional.empty();
        }
        if (text.startsWith(TicketPayload.PREFIX)) {
            return TicketPayload.parse(text)
                    .filter(payload -> keys.find(payload.eventId())
                            .filter(key -> key.signed(payload))
                            .isPresent())
                    .flatMap(payload -> tickets.bySecretHashForAdmission(TicketKey.hash(payload.secret()))
                            .filter(row -> row.id().equals(payload.ticketId())))
                    .map(TicketStore.Row::view);
        }
        return TicketCodes.typed(text)
                .flatMap(tickets::byCodeForAdmission)
                .or(() -> tickets.bySecretHashForAdmission(TicketKey.hash(text)))
                .map(TicketStore.Row::view);
    }

    /** The ticket of which a code or secret was before it was passed on to somebody else. */
    @Requires(Permission.CHECK_IN)
    public Optional<AttendeeView> byFormerScan(String scanned) {
        String text = scanned.strip();
        if (text.isEmpty() || text.length() > SCAN_LENGTH_MAX_CHARS) {
            return Optional.empty();
        }
        String secret = text.startsWith(TicketPayload.PREFIX)
                ? TicketPayload.parse(text).map(TicketPayload::secret).orElse(text)
                : text;
        return tickets.byFormer(TicketKey.hash(secret), TicketCodes.typed(text).orElse(""))
                .map(TicketStore.Row::view);
    }

    /** The Ed25519 key (X.509, base64url) with which a scanner verifies this event's codes offline; made when the first ticket is. */
    @Unrestricted("A public key tells nothing")
    public Optional<String> publicKey(UUID eventId) {
        return keys.find(eventId).map(key -> TicketPayload.base64(key.publicKey()));
    }

    /** Verified by the realm: whoever owns the address owns the tickets sent to it. */
    private static String address() {
        Caller caller = Callers.current();
        caller.requireId();
        return caller.email() == null ? "" : caller.email();
    }

    private Page<AttendeeView> listed(UUID eventId, @Nullable String search, Page.Request page) {
        UUID after = page.after() == null ? null : Ids.parse("page", page.after());
        List<AttendeeView> rows = tickets.ofEvent(eventId, search, after, page.limit() + 1).stream()
                .map(TicketStore.Row::view)
                .toList();
        return Page.of(rows, page.limit(), row -> row.id().toString());
    }

    private List<TicketView> withSecrets(List<TicketStore.Row> rows) {
        Map<UUID, TicketKey> known = new HashMap<>();
        return rows.stream()
                .map(row -> withSecret(row, known.computeIfAbsent(row.view().eventId(), keys::ofEvent)))
                .toList();
    }

    private static TicketView withSecret(TicketStore.Row row, TicketKey key) {
        TicketPayload payload = key.payloadOf(row.id(), row.issue());
        AttendeeView ticket = row.view();
        return new TicketView(
                ticket.id(),
                ticket.eventId(),
                ticket.orderId(),
                ticket.ticketTypeId(),
                ticket.ticketTypeName(),
                ticket.name(),
                ticket.email(),
                ticket.code(),
                payload.secret(),
                payload.text(),
                ticket.status(),
                ticket.registeredAt(),
                ticket.answers(),
                row.passedOn());
    }
}
