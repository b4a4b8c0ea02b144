package org.plenum.orders;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Door;
import org.plenum.kernel.Like;
import org.plenum.kernel.Money;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Page;
import org.plenum.kernel.TimeCursor;
import org.plenum.payments.Payments;

/** Orders, from the moment there is a buyer. */
@Door
public class Orders {
    /** Of one address that are shown at once. */
    public static final int OF_BUYER_MAX = 20;

    private static final int LATEST_MAX = 8;

    @Inject
    OrderStore orders;

    @Inject
    OrderQueries queries;

    @Inject
    OrderViews views;

    @Inject
    Secrets secrets;

    @Inject
    Events events;

    @Inject
    Payments payments;

    @Inject
    Clock clock;

    /** The customer's view; of a pending order it also makes us ask whether the payment has come. */
    @Unrestricted("the secret is the permission")
    public OrderView publicOrder(String code, String secret) {
        Order order = orders.byCode(code)
                .filter(found -> secrets.fitsOrder(secret, found.id()))
                .orElseThrow(() -> new NotFound("order"));
        if (order.status() == OrderStatus.PENDING && order.paymentId() != null) {
            payments.askSoon(order.paymentId());
        }
        return views.view(order);
    }

    /** @param search part of code, buyer's name or mail; null for all. The newest first. */
    @Requires(Permission.ORDERS_VIEW)
    public Page<OrderRow> list(
            @Nullable UUID eventId, @Nullable OrderStatus status, @Nullable String search, Page.Request page) {
        List<OrderRow> rows = queries.list(
                eventId, status, Like.containing(search), TimeCursor.newestFirst(page.after()), page.limit() + 1);
        return Page.of(rows, page.limit(), row -> new TimeCursor(row.createdAt(), row.id()).text());
    }

    @Requires(Permission.ORDERS_VIEW)
    public OrderView byCode(String code) {
        return views.view(orders.byCode(code).orElseThrow(() -> new NotFound("order")));
    }

    /** By id; orders that have none yet are left out. */
    @Requires(Permission.ORDERS_VIEW)
    public Map<UUID, String> codes(Set<UUID> ids) {
        return ids.isEmpty() ? Map.of() : queries.codes(ids);
    }

    @Requires(Permission.ORDERS_VIEW)
    public OrderView get(UUID id) {
        return views.view(
                orders.find(id).filter(order -> order.code() != null).orElseThrow(() -> new NotFound("order")));
    }

    /** The secret of the order's public address, for what is sent to its buyer. */
    @Requires(Permission.ORDERS_EDIT)
    public String secretOf(UUID id) {
        return secrets.ofOrder(get(id).id());
    }

    /** Those of an address that are open or paid, the newest first, at most {@link #OF_BUYER_MAX}. */
    @Requires(Permission.ORDERS_EDIT)
    public List<BuyersOrder> ofBuyer(String email) {
        return queries.ofBuyer(email, clock.instant(), OF_BUYER_MAX, secrets::ofOrder);
    }

    @Requires(Permission.ORDERS_VIEW)
    public SalesSummary summary(UUID eventId) {
        EventView event = events.known(eventId).orElseThrow(() -> new NotFound("event"));
        List<SalesSummary.TypeSales> byType = queries.byType(eventId, event.currency());
        Money gross =
                byType.stream().map(SalesSummary.TypeSales::revenue).reduce(Money.zero(event.currency()), Money::plus);
        return new SalesSummary(
                byType.stream().mapToInt(SalesSummary.TypeSales::sold).sum(),
                byType.stream().mapToInt(SalesSummary.TypeSales::held).sum(),
                gross.minus(Money.ofMinor(queries.refundedMinor(eventId), event.currency())),
                queries.paidOrders(eventId),
                byType,
                queries.byDay(eventId, event.currency(), event.timeZone()),
                list(eventId, null, null, new Page.Request(LATEST_MAX, null)).items());
    }
}
