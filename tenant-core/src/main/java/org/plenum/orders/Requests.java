package org.plenum.orders;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.events.Events;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Like;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;
import org.plenum.payments.Payments;

/** Orders that an organizer has to approve before they are paid or get their tickets. */
@Door
public class Requests {
    public static final int AT_ONCE_MAX = 100;
    public static final int REASON_LENGTH_MAX_CHARS = 1_000;

    @Inject
    RequestStore store;

    @Inject
    RequestLife life;

    @Inject
    Purchases purchases;

    @Inject
    Secrets secrets;

    @Inject
    Payments payments;

    @Inject
    Events events;

    /** @param search part of code, name or address; null for all. In the order in which they came. */
    @Requires(Permission.ORDERS_VIEW)
    public Page<RequestView> list(
            UUID eventId, @Nullable OrderStatus status, @Nullable String search, Page.Request page) {
        UUID after = page.after() == null ? null : Ids.parse("page", page.after());
        return Page.of(
                store.list(events.get(eventId).id(), status, Like.containing(search), after, page.limit() + 1),
                page.limit(),
                request -> request.orderId().toString());
    }

    /** How many there are in each state; without an entry there is none. */
    @Requires(Permission.ORDERS_VIEW)
    public Map<OrderStatus, Integer> counts(UUID eventId) {
        return store.counts(events.get(eventId).id());
    }

    @Requires(Permission.ORDERS_VIEW)
    public RequestView get(UUID orderId) {
        return store.find(orderId).orElseThrow(() -> new NotFound("request"));
    }

    /** Each by itself: what one of them cannot get does not keep the others from it. One that costs nothing gets its tickets at once. */
    @Requires(Permission.ORDERS_EDIT)
    @Transactional(
            Transactional.TxType.NOT_SUPPORTED) // a transaction for each, so that no two orders are locked at once
    public RequestsDecided approve(UUID eventId, Collection<UUID> ids) {
        String by = Callers.current().name();
        return decide(eventId, ids, id -> life.approve(eventId, id, by));
    }

    /**
     * Also what was approved, as long as nobody is paying it.
     *
     * @param reason told to who asked; null for none
     */
    @Requires(Permission.ORDERS_EDIT)
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // as when they are approved
    public RequestsDecided decline(UUID eventId, Collection<UUID> ids, @Nullable String reason) {
        Checks checks = new Checks();
        String told = checks.optionalText("reason", reason, REASON_LENGTH_MAX_CHARS);
        checks.done();
        String by = Callers.current().name();
        return decide(eventId, ids, id -> life.decline(eventId, id, by, told));
    }

    /**
     * One, by its code.
     *
     * @throws SoldOut when too little is left
     * @throws RequestOver when it was answered, withdrawn or over before
     */
    @Requires(Permission.ORDERS_EDIT)
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // as when they are several
    public void decide(String code, boolean approved, @Nullable String reason) {
        Order order = purchases.ofCode(code);
        RequestsDecided decided = approved
                ? approve(order.eventId(), List.of(order.id()))
                : decline(order.eventId(), List.of(order.id()), reason);
        if (decided.soldOut() > 0) {
            throw new SoldOut();
        }
        if (decided.gone() > 0) {
            throw new RequestOver();
        }
    }

    private RequestsDecided decide(UUID eventId, Collection<UUID> ids, Function<UUID, RequestLife.Outcome> decision) {
        if (ids.size() > AT_ONCE_MAX) {
            throw Invalid.of("selected", "too-many", "At most " + AT_ONCE_MAX + " requests at once.");
        }
        events.get(eventId);
        Map<RequestLife.Outcome, Integer> outcomes = new EnumMap<>(RequestLife.Outcome.class);
        // In the order in which they came, so the first of those who were chosen get what is left.
        List<UUID> chosen = ids.stream().distinct().sorted().toList();
        chosen.forEach(id -> outcomes.merge(decision.apply(id), 1, Integer::sum));
        return new RequestsDecided(
                outcomes.getOrDefault(RequestLife.Outcome.DONE, 0),
                outcomes.getOrDefault(RequestLife.Outcome.SOLD_OUT, 0),
                outcomes.getOrDefault(RequestLife.Outcome.GONE, 0));
    }

    /** Of an order that needed no approval there is none. */
    @Unrestricted("the secret is the permission")
    public Optional<RequestView> of(String code, String secret) {
        return store.find(found(code, secret).id());
    }

    /**
     * They do not want it any more. Again is the same.
     *
     * @throws AlreadyPaid when it has become a purchase
     * @throws RequestOver when it was declined, or is being paid
     */
    @Unrestricted("the secret is the permission")
    public void withdraw(String code, String secret) {
        life.withdraw(found(code, secret).id());
    }

    /**
     * Opens the payment of what was approved. Again continues the same.
     *
     * @return where it is paid; null when there is nothing to pay any more
     * @throws RequestOver when there is nothing to be paid
     */
    @Unrestricted("the secret is the permission")
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // Stripe is asked after the commit
    public @Nullable String pay(String code, String secret) {
        UUID payment = purchases.payApproved(found(code, secret).id());
        return payment == null ? null : payments.open(payment).url();
    }

    private Order found(String code, String secret) {
        Order order = purchases.ofCode(code);
        if (!secrets.fitsOrder(secret, order.id())) {
            throw new NotFound("order");
        }
        return order;
    }
}
