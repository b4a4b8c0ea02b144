package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Page;
import org.plenum.orders.OrderRow;
import org.plenum.orders.OrderStatus;
import org.plenum.orders.Orders;

/** {@code /manage/events/{event}/orders?q=…&status=…&after=…} */
@Named("orderListPage")
@RequestScoped
public class OrderListPage {
    private static final List<OrderStatus> STATUSES = List.of(
            OrderStatus.PAID,
            OrderStatus.PENDING,
            OrderStatus.REQUESTED,
            OrderStatus.APPROVED,
            OrderStatus.DECLINED,
            OrderStatus.EXPIRED,
            OrderStatus.CANCELLED,
            OrderStatus.REFUNDED,
            OrderStatus.PARTIALLY_REFUNDED);

    @Inject
    Orders orders;

    @Inject
    OfficeEvent officeEvent;

    private Page<OrderRow> page = new Page<>(List.of(), null);
    private @Nullable OrderStatus status;

    @PostConstruct
    void open() {
        String asked = Asked.text("status");
        status = Arrays.stream(OrderStatus.values())
                .filter(known -> known.name().equals(asked))
                .findFirst()
                .orElse(null);
        page = orders.list(officeEvent.require().id(), status, Asked.search(), Asked.page());
    }

    public void load() {
        getRows();
    }

    public List<OrderRow> getRows() {
        return page.items();
    }

    public List<OrderStatus> getStatuses() {
        return STATUSES;
    }

    public @Nullable OrderStatus getStatus() {
        return status;
    }

    public @Nullable String getSearch() {
        return Asked.search();
    }

    public boolean isFiltered() {
        return status != null || Asked.search() != null;
    }

    public boolean isFirstPage() {
        return Asked.text("after") == null;
    }

    public @Nullable String getNextCursor() {
        return page.nextCursor();
    }

    /** Where this list is as a file, without the ending. */
    public String getExports() {
        return "/manage/exports/" + officeEvent.require().id() + "/orders";
    }

    public String getQuery() {
        return Asked.query("q", Asked.search(), "status", status == null ? null : status.name());
    }
}
