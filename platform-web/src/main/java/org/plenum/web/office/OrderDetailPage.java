package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;
import org.plenum.web.ui.Parameters;

/** {@code /manage/orders/{code}} */
@Named("orderDetailPage")
@RequestScoped
public class OrderDetailPage {
    @Inject
    Orders orders;

    @Inject
    OfficeEvent officeEvent;

    private @Nullable OrderView order;

    @PostConstruct
    void open() {
        OrderView found = orders.byCode(Parameters.text("code"));
        order = found;
        officeEvent.use(found.eventId());
    }

    public void load() {
        getOrder();
    }

    public OrderView getOrder() {
        if (order == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return order;
    }

    /** The page that the buyer sees; null for those who may not see it. */
    public @Nullable String getPublicPage() {
        if (!Callers.current().may(Permission.ORDERS_EDIT)) {
            return null;
        }
        return "/orders/" + getOrder().code() + "/" + orders.secretOf(getOrder().id());
    }
}
