package org.plenum.checkin;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.attendees.AttendeeView;
import org.plenum.attendees.Attendees;
import org.plenum.events.Events;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;

/** The door of an event: scans, and who is in. */
@Door
public class CheckIns {
    public static final int GATE_LENGTH_MAX_CHARS = 60;
    public static final int NONCE_LENGTH_MAX_CHARS = 64;
    /** Clocks of phones are not exact. */
    public static final Duration SCANNED_AHEAD_MAX = Duration.ofMinutes(10);

    private static final Duration REFUSED_WINDOW = Duration.ofHours(1);

    @Inject
    CheckInStore scans;

    @Inject
    Attendees attendees;

    @Inject
    Events events;

    @Inject
    Event<Admitted> admitted;

    @Inject
    Clock clock;

    /**
     * Lets a ticket in if it admits and is not in yet. Of any number of scans at the same moment exactly one is ADMITTED.
     *
     * @throws org.plenum.kernel.Invalid when gate, nonce or time break their limits
     */
    @Requires(Permission.CHECK_IN)
    public CheckInView admit(UUID eventId, Scan input) {
        Scan scan = checked(input);
        events.get(eventId);
        Optional<CheckInStore.Row> answered = scans.byNonce(eventId, scan.nonce());
        if (answered.isPresent()) {
            return shown(List.of(answered.get())).getFirst();
        }
        Optional<AttendeeView> now = attendees.byScan(scan.text());
        // A code that somebody had before the ticket went to somebody else is known, and lets nobody in.
        Optional<AttendeeView> found = now.or(() -> attendees.byFormerScan(scan.text()));
        boolean former = now.isEmpty() && found.isPresent();
        AttendeeView ticket =
                found.filter(known -> known.eventId().equals(eventId)).orElse(null);
        AdmissionResult result = ticket != null
                ? switch (ticket.status()) {
                    case VALID -> former ? AdmissionResult.CANCELLED : AdmissionResult.ADMITTED;
                    case UNPAID -> AdmissionResult.NOT_PAID;
                    case CANCELLED -> AdmissionResult.CANCELLED;
                }
                : found.isPresent() ? AdmissionResult.WRONG_EVENT : AdmissionResult.UNKNOWN;
        return store(eventId, scan, ticket, result, former);
    }

    /** Takes an admission back, so that the ticket can be let in again. Doing it twice changes nothing. */
    @Requires(Permission.CHECK_IN)
    public CheckInView undo(UUID eventId, UUID checkInId) {
        CheckInStore.Row row = scans.byId(eventId, checkInId).orElseThrow(() -> new NotFound("check-in"));
        if (row.result() != AdmissionResult.ADMITTED) {
            throw new Conflict("not-admitted", "This scan let nobody in, so there is nothing to take back.");
        }
        scans.undo(row.id(), clock.instant(), Callers.current().id());
        return shown(List.of(scans.byId(eventId, checkInId).orElseThrow())).getFirst();
    }

    /**
     * Scans, the newest first.
     *
     * @param gate only of this one; null for all
     */
    @Requires(Permission.CHECK_IN)
    public Page<CheckInView> list(UUID eventId, @Nullable String gate, Page.Request page) {
        events.get(eventId);
        UUID before = page.after() == null ? null : Ids.parse("page", page.after());
        Page<CheckInStore.Row> rows = Page.of(
                scans.ofEvent(eventId, gate, before, page.limit() + 1),
                page.limit(),
                row -> row.id().toString());
        return new Page<>(shown(rows.items()), rows.nextCursor());
    }

    /**
     * The list at the door, by name.
     *
     * @param search part of name or address, or a code; null for all
     */
    @Requires(Permission.CHECK_IN)
    public Page<Guest> guests(UUID eventId, @Nullable String search, Page.Request page) {
        Page<AttendeeView> list = attendees.atTheDoor(eventId, search, page);
        Map<UUID, CheckInStore.Row> in =
                scans.admissions(list.items().stream().map(AttendeeView::id).toList());
        return list.map(attendee -> {
            CheckInStore.Row admission = in.get(attendee.id());
            return new Guest(attendee, admission == null ? null : admission.admission());
        });
    }

    @Requires(Permission.CHECK_IN)
    public CheckInCounts counts(UUID eventId) {
        List<CheckInCounts.Gate> gates = scans.admittedByGate(eventId);
        return new CheckInCounts(
                attendees.count(eventId),
                gates.stream().mapToLong(CheckInCounts.Gate::admitted).sum(),
                scans.refusedSince(eventId, clock.instant().minus(REFUSED_WINDOW)),
                gates);
    }

    private CheckInView store(
            UUID eventId, Scan scan, @Nullable AttendeeView ticket, AdmissionResult result, boolean former) {
        UUID ticketId = ticket == null ? null : ticket.id();
        UUID staffId = Callers.current().id();
        Instant at = scan.scannedAt() == null ? clock.instant() : scan.scannedAt();
        CheckInStore.Row wanted =
                new CheckInStore.Row(Ids.next(), eventId, ticketId, result, scan.gate(), at, false, former);
        Optional<CheckInStore.Row> stored = scans.insert(wanted, scan.nonce(), staffId);
        if (stored.isPresent() && result == AdmissionResult.ADMITTED && ticketId != null) {
            admitted.fire(new Admitted(eventId, ticketId));
        }
        if (stored.isEmpty()) {
            // Another transaction has let this ticket in, or has answered this very scan.
            stored = scans.byNonce(eventId, scan.nonce());
        }
        if (stored.isEmpty()) {
            CheckInStore.Row second = new CheckInStore.Row(
                    wanted.id(), eventId, ticketId, AdmissionResult.ALREADY_ADMITTED, scan.gate(), at, false, false);
            stored = scans.insert(second, scan.nonce(), staffId).or(() -> scans.byNonce(eventId, scan.nonce()));
        }
        return shown(List.of(stored.orElseThrow())).getFirst();
    }

    private List<CheckInView> shown(List<CheckInStore.Row> rows) {
        List<UUID> ids = rows.stream()
                .map(CheckInStore.Row::ticketId)
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, AttendeeView> known = attendees.ofIds(ids);
        Map<UUID, CheckInStore.Row> in = scans.admissions(ids);
        return rows.stream().map(row -> shown(row, known, in)).toList();
    }

    private static CheckInView shown(
            CheckInStore.Row row, Map<UUID, AttendeeView> known, Map<UUID, CheckInStore.Row> in) {
        UUID ticket = row.ticketId();
        CheckInStore.Row admission = switch (row.result()) {
            case ADMITTED -> row;
            case ALREADY_ADMITTED -> in.get(ticket);
            default -> null;
        };
        return new CheckInView(
                row.id(),
                row.eventId(),
                row.result(),
                ticket == null ? null : known.get(ticket),
                admission == null ? null : admission.admission(),
                row.gate(),
                row.scannedAt(),
                row.undone(),
                row.former());
    }

    private Scan checked(Scan scan) {
        Checks checks = new Checks();
        String text = checks.text("ticketSecret", scan.text(), Attendees.SCAN_LENGTH_MAX_CHARS);
        String gate = checks.optionalLine("gate", scan.gate(), GATE_LENGTH_MAX_CHARS);
        String nonce = checks.text("nonce", scan.nonce(), NONCE_LENGTH_MAX_CHARS);
        Instant at = scan.scannedAt();
        checks.that(
                at == null || at.isBefore(clock.instant().plus(SCANNED_AHEAD_MAX)),
                "scannedAt",
                "in-the-future",
                "The scanner’s clock is ahead.");
        checks.done();
        return new Scan(text, gate, at, nonce);
    }
}
