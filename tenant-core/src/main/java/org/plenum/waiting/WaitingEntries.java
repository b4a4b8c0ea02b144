package org.plenum.waiting;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.delivery.MailPace;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Conflict;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Like;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;
import org.plenum.orders.Reservations;
import org.plenum.tickets.SaleState;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;
import org.plenum.tickets.TicketVisibility;
import org.plenum.tickets.TicketWaits;

/** Waiting for tickets that are sold out. Who waits has a link by mail and no account. */
@Door
public class WaitingEntries {
    /** Of one event, waiting or with an offer. */
    public static final int PER_EVENT_MAX = 10_000;

    public static final int NAME_LENGTH_MAX_CHARS = 100;
    private static final int LOCALE_LENGTH_MAX_CHARS = 35;
    private static final String MAIL = "waiting";

    @Inject
    WaitingStore store;

    @Inject
    WaitingRules rules;

    @Inject
    WaitingSecrets secrets;

    @Inject
    Offering offering;

    @Inject
    Reservations reservations;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    TicketWaits waits;

    @Inject
    Events events;

    @Inject
    MailPace pace;

    @Inject
    Event<WaitingNews> news;

    @Inject
    Clock clock;

    /** Ticket types of a published event for which people can begin to wait now. */
    @Unrestricted("the public shop")
    public List<TicketTypeView> open(String eventCode) {
        EventView event = events.publicByCode(eventCode);
        return rules.of(event.id()).open()
                ? ticketTypes.onSale(event.id()).stream()
                        .filter(WaitingEntries::soldOut)
                        .toList()
                : List.of();
    }

    private static boolean soldOut(TicketTypeView type) {
        return type.visibility() == TicketVisibility.PUBLIC
                && type.terms().canBeWaitedFor()
                && type.saleState() == SaleState.SOLD_OUT;
    }

    /**
     * Begins to wait. Nothing is answered but a mail to the address, the same when it waits already: so nobody learns who does.
     *
     * @throws WaitingClosed when nobody can wait for these tickets
     * @throws org.plenum.kernel.Invalid field by field
     * @throws org.plenum.delivery.TooManyMails when very many come at once
     */
    @Unrestricted("anyone may wait")
    public void join(String eventCode, WaitingDraft draft) {
        EventView event = events.publicByCode(eventCode);
        List<TicketTypeView> open = open(eventCode);
        if (open.isEmpty()) {
            throw new WaitingClosed();
        }
        TicketTypeView type = open.stream()
                .filter(each -> each.id().equals(draft.ticketTypeId()))
                .findFirst()
                .orElse(null);
        WaitingEntry entry = checked(event, type, draft);
        pace.take(MAIL);
        if (store.openOf(event.id()) >= PER_EVENT_MAX) {
            throw new Conflict("too-many", "The waiting list of an event has at most " + PER_EVENT_MAX + " places.");
        }
        UUID id = entry.id();
        if (store.insert(entry)) {
            waits.add(event.id(), entry.ticketTypeId(), entry.seats());
            // Seats may have become free since the customer looked.
            offering.plan(event.id());
        } else {
            id = store.openOf(entry.ticketTypeId(), entry.email())
                    .map(WaitingEntry::id)
                    .orElseThrow(WaitingClosed::new);
        }
        news.fire(new WaitingNews(id, WaitingNews.Kind.JOINED));
    }

    private WaitingEntry checked(EventView event, @Nullable TicketTypeView type, WaitingDraft draft) {
        Checks checks = new Checks();
        checks.that(type != null, "ticketTypeId", "unknown", "Nobody can wait for these tickets now.");
        if (draft.seats() == null) {
            checks.refuse("seats", "required", "Please fill this in.");
        } else if (type != null) {
            checks.range("seats", draft.seats(), type.minPerOrder(), type.maxPerOrder());
        }
        String name = checks.line("name", draft.name(), NAME_LENGTH_MAX_CHARS);
        String email = checks.email("email", draft.email());
        String locale = checks.optionalLine("locale", draft.locale(), LOCALE_LENGTH_MAX_CHARS);
        checks.done();
        return new WaitingEntry(
                Ids.next(),
                event.id(),
                requireNonNull(type).id(),
                requireNonNull(draft.seats()),
                name,
                email,
                locale == null ? event.language() : locale,
                WaitingStatus.WAITING,
                rules.of(event.id()).prefers(email),
                0,
                clock.instant(),
                null,
                null);
    }

    /** Where somebody stands. */
    @Unrestricted("the secret is the permission")
    public WaitingView get(UUID id, String secret) {
        return seen(found(id, secret));
    }

    /**
     * They want to wait no more, or do not want what was offered, which goes to the next. Again is the same.
     *
     * @throws org.plenum.orders.AlreadyPaid when it is too late for that
     */
    @Unrestricted("the secret is the permission")
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // what is held is given back as always, in its own transactions
    public void leave(UUID id, String secret) {
        end(found(id, secret), WaitingStatus.LEFT);
    }

    private void end(WaitingEntry entry, WaitingStatus end) {
        if (entry.status() == WaitingStatus.WAITING && offering.end(entry, WaitingStatus.WAITING, end)) {
            return;
        }
        WaitingEntry now = offering.find(entry.id()).orElse(entry);
        UUID order = now.orderId();
        if (now.status() == WaitingStatus.OFFERED && order != null) {
            reservations.release(order, secrets.ofHold(order));
            offering.end(now, WaitingStatus.LAPSED, end);
        }
    }

    /** For mails and whoever else has business with the entry. */
    @Requires(Permission.ORDERS_VIEW)
    public WaitingView get(UUID id) {
        return seen(store.find(id).orElseThrow(() -> new NotFound("waiting entry")));
    }

    /** The secret of the public address of somebody who waits, for what is sent to them. */
    @Requires(Permission.ORDERS_EDIT)
    public String secretOf(UUID id) {
        return secrets.ofEntry(id);
    }

    /** @param search part of name or address; null for all. In the order in which they came. */
    @Requires(Permission.ORDERS_VIEW)
    public Page<WaitingView> list(
            UUID eventId, @Nullable WaitingStatus status, @Nullable String search, Page.Request page) {
        EventView event = events.get(eventId);
        WaitingRulesView rule = rules.of(event.id());
        Map<UUID, String> names = names(event.id());
        UUID after = page.after() == null ? null : Ids.parse("page", page.after());
        List<WaitingView> rows =
                store.list(eventId, rule.policy(), status, Like.containing(search), after, page.limit() + 1).stream()
                        .map(row -> view(
                                row.entry(),
                                rule,
                                names.getOrDefault(row.entry().ticketTypeId(), ""),
                                row.position(),
                                false))
                        .toList();
        return Page.of(rows, page.limit(), row -> row.id().toString());
    }

    @Requires(Permission.ORDERS_VIEW)
    public List<WaitingCount> counts(UUID eventId) {
        return store.counts(events.get(eventId).id());
    }

    /**
     * Offers somebody seats out of turn.
     *
     * @throws Conflict when less is left than they want, or they do not wait
     */
    @Requires(Permission.ORDERS_EDIT)
    public void offer(UUID eventId, UUID id) {
        WaitingEntry entry = ofEvent(eventId, id);
        if (entry.status() != WaitingStatus.WAITING) {
            throw new Conflict("not-waiting", "They do not wait any more.");
        }
        if (!offering.now(entry)) {
            throw new Conflict("sold-out", "There are not enough tickets left.");
        }
    }

    /** Takes somebody from the list; what was offered goes to the next. Again is the same. */
    @Requires(Permission.ORDERS_EDIT)
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // as when they leave by themselves
    public void remove(UUID eventId, UUID id) {
        end(ofEvent(eventId, id), WaitingStatus.REMOVED);
    }

    private WaitingEntry ofEvent(UUID eventId, UUID id) {
        return offering.find(id)
                .filter(entry -> entry.eventId().equals(events.get(eventId).id()))
                .orElseThrow(() -> new NotFound("waiting entry"));
    }

    private WaitingEntry found(UUID id, String secret) {
        return offering.find(id)
                .filter(entry -> secrets.fits(secret, entry.id()))
                .orElseThrow(() -> new NotFound("waiting entry"));
    }

    private WaitingView seen(WaitingEntry entry) {
        WaitingRulesView rule = rules.of(entry.eventId());
        Integer position = entry.status() == WaitingStatus.WAITING ? store.position(entry, rule.policy()) : null;
        return view(entry, rule, names(entry.eventId()).getOrDefault(entry.ticketTypeId(), ""), position, true);
    }

    private Map<UUID, String> names(UUID eventId) {
        return ticketTypes.known(eventId).stream().collect(Collectors.toMap(TicketTypeView::id, TicketTypeView::name));
    }

    private WaitingView view(
            WaitingEntry entry, WaitingRulesView rule, String type, @Nullable Integer position, boolean own) {
        UUID order = entry.orderId();
        return new WaitingView(
                entry.id(),
                entry.eventId(),
                entry.ticketTypeId(),
                type,
                entry.seats(),
                entry.name(),
                entry.email(),
                entry.locale(),
                entry.status(),
                rule.policy(),
                entry.preferred(),
                position,
                entry.passes(),
                entry.joinedAt(),
                entry.offeredUntil(),
                own ? secrets.ofEntry(entry.id()) : null,
                own && order != null && entry.status() == WaitingStatus.OFFERED
                        ? new WaitingView.Reservation(order, secrets.ofHold(order))
                        : null);
    }
}
