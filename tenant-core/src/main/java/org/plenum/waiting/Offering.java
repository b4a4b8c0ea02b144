package org.plenum.waiting;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.jobs.Jobs;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Reader;
import org.plenum.languages.SpokenLanguages;
import org.plenum.orders.KeptHolds;
import org.plenum.orders.ReservationItem;
import org.plenum.tickets.SaleState;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;
import org.plenum.tickets.TicketVisibility;
import org.plenum.tickets.TicketWaits;

/** Offers what is left to those who wait. Quotas are locked first, as by all who take or free seats; then nobody else makes offers of them. */
@ApplicationScoped
@Transactional
class Offering {
    /** So many of the line are looked at in one round. */
    private static final int LINE_MAX = 1_000;

    /** Of an offer's time, the last quarter. */
    private static final int REMINDED_IN_THE_LAST = 4;

    private static final Logger LOG = Logger.getLogger(Offering.class.getName());

    @Inject
    WaitingStore store;

    @Inject
    WaitingRules rules;

    @Inject
    WaitingSecrets secrets;

    @Inject
    KeptHolds holds;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    TicketWaits waits;

    @Inject
    Events events;

    @Inject
    SpokenLanguages spoken;

    @Inject
    Jobs jobs;

    @Inject
    Event<WaitingNews> news;

    @Inject
    Clock clock;

    /** In the transaction that frees seats or lets more be sold. */
    void plan(UUID eventId) {
        // Of its own name each time: a job that runs cannot be asked for again, and may have looked a moment before.
        jobs.enqueue(OfferJob.NAME, eventId + "/" + Ids.next(), eventId.toString(), clock.instant());
    }

    /** Serves the line with what is left. */
    public void round(UUID eventId) {
        EventView event = events.known(eventId).orElse(null);
        List<UUID> wanted = store.types(eventId);
        if (event == null || wanted.isEmpty()) {
            return;
        }
        KeptHolds.Room room = holds.lock(wanted);
        WaitingRulesView rule = rules.of(eventId);
        if (rule.policy() == WaitingPolicy.LOTTERY && somethingLeft(room)) {
            store.drawLots(eventId);
        }
        Map<UUID, TicketTypeView> types = ticketTypes.ofEvent(eventId).stream()
                .filter(type -> type.visibility() == TicketVisibility.PUBLIC
                        && type.terms().canBeWaitedFor())
                .filter(type -> type.saleState() == SaleState.ON_SALE || type.saleState() == SaleState.SOLD_OUT)
                .collect(Collectors.toMap(TicketTypeView::id, Function.identity()));
        Map<UUID, WaitingEntry> line = store.line(eventId, rule.policy(), LINE_MAX).stream()
                .filter(entry -> fits(entry, types.get(entry.ticketTypeId())))
                .collect(Collectors.toMap(
                        WaitingEntry::id, Function.identity(), (one, same) -> one, java.util.LinkedHashMap::new));
        WaitingLine.Plan plan = WaitingLine.plan(
                line.values().stream()
                        .map(entry ->
                                new WaitingLine.Waiter(entry.id(), entry.ticketTypeId(), entry.seats(), entry.passes()))
                        .toList(),
                room.quotas(),
                room.left(),
                WaitingLine.PASSES_MAX);
        for (WaitingLine.Waiter served : plan.served()) {
            WaitingEntry entry = requireNonNull(line.get(served.id()));
            if (!offer(event, requireNonNull(types.get(entry.ticketTypeId())), entry, rule)) {
                LOG.warning(() -> "waiting.not-offered entry=" + entry.id());
                return;
            }
        }
        if (!plan.passes().isEmpty()) {
            store.pass(plan.passes());
        }
    }

    private static boolean somethingLeft(KeptHolds.Room room) {
        return room.quotas().values().stream()
                .anyMatch(quotas ->
                        quotas.stream().allMatch(quota -> room.left().getOrDefault(quota, Integer.MAX_VALUE) > 0));
    }

    /** Out of turn, by an organizer. False when less is left. */
    public boolean now(WaitingEntry entry) {
        EventView event = events.get(entry.eventId());
        holds.lock(List.of(entry.ticketTypeId()));
        return store.find(entry.id())
                .filter(found -> found.status() == WaitingStatus.WAITING)
                .filter(found ->
                        offer(event, ticketTypes.get(event.id(), entry.ticketTypeId()), found, rules.of(event.id())))
                .isPresent();
    }

    private static boolean fits(WaitingEntry entry, @org.jspecify.annotations.Nullable TicketTypeView type) {
        return type != null && entry.seats() >= type.minPerOrder() && entry.seats() <= type.maxPerOrder();
    }

    /** Nothing is held for who has just left. */
    private boolean offer(EventView event, TicketTypeView type, WaitingEntry entry, WaitingRulesView rule) {
        if (!store.lock(entry.id())) {
            return true;
        }
        Instant now = clock.instant();
        Duration time = Duration.ofHours(rule.offerHours());
        Instant until = Stream.of(now.plus(time), event.endsAt(), type.salesEndAt())
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .orElseThrow();
        UUID order = Ids.next();
        ReservationItem item = new ReservationItem(type.id(), entry.seats());
        Reader reader = spoken.reader(entry.locale());
        boolean held = Reader.to(reader, () -> holds.hold(event.code(), order, secrets.ofHold(order), item, until));
        if (!held || !store.offer(entry.id(), order, until)) {
            return false;
        }
        waits.add(event.id(), type.id(), -entry.seats());
        news.fire(new WaitingNews(entry.id(), WaitingNews.Kind.OFFERED));
        jobs.enqueue(
                ReminderJob.NAME,
                order.toString(),
                entry.id().toString(),
                until.minus(Duration.between(now, until).dividedBy(REMINDED_IN_THE_LAST)));
        LOG.info(() -> "waiting.offered entry=" + entry.id() + " order=" + order);
        return true;
    }

    /** While the offer stands. */
    public void remind(UUID entryId) {
        store.find(entryId)
                .filter(entry -> entry.status() == WaitingStatus.OFFERED)
                .ifPresent(entry -> news.fire(new WaitingNews(entryId, WaitingNews.Kind.REMINDED)));
    }

    public Optional<WaitingEntry> find(UUID id) {
        return store.find(id);
    }

    /** What was wanted is free for others. False when they do not stand there any more. */
    public boolean end(WaitingEntry entry, WaitingStatus from, WaitingStatus end) {
        boolean ended = store.end(entry.id(), from, end, clock.instant());
        if (ended && from == WaitingStatus.WAITING) {
            waits.add(entry.eventId(), entry.ticketTypeId(), -entry.seats());
            plan(entry.eventId());
        }
        return ended;
    }
}
