package org.plenum.web.orders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Money;
import org.plenum.kernel.NotFound;
import org.plenum.orders.CancellationOffer;
import org.plenum.orders.Cancellations;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;
import org.plenum.web.ui.LookOfRequest;
import org.plenum.web.ui.Parameters;

/** {@code /orders/{code}/{secret}/cancel}: what goes back, and whether it shall. */
@Named("cancelPage")
@RequestScoped
public class CancelPage {
    private static final Pattern MINOR = Pattern.compile("\\d{1,15}");

    @Inject
    Orders orders;

    @Inject
    Events events;

    @Inject
    Cancellations cancellations;

    @Inject
    LookOfRequest look;

    private @Nullable OrderView order;
    private @Nullable EventView event;
    private @Nullable CancellationOffer offer;

    @PostConstruct
    void open() {
        OrderView found = orders.publicOrder(Parameters.text("code"), Parameters.text("secret"));
        order = found;
        event = events.known(found.eventId()).orElseThrow(() -> new NotFound("event"));
        look.takeThatOf(found.eventId());
        offer = cancellations.offer(found.code(), Parameters.text("secret")).orElse(null);
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

    public EventView getEvent() {
        if (event == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return event;
    }

    /** Null when the order cannot be cancelled here. */
    public @Nullable CancellationOffer getOffer() {
        return offer;
    }

    /** What the page tells the customer, in the currency's smallest unit; when it is shown again, what is true then. */
    public long getShownMinor() {
        return offer == null ? 0 : offer.back().minor();
    }

    public void cancel() throws IOException {
        cancellations.cancel(
                getOrder().code(),
                Parameters.text("secret"),
                Money.ofMinor(agreedMinor(), getOrder().total().gross().currency()));
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + getBack());
    }

    /** What the page had told when it was sent; nothing sensible is nothing that could ever be shown. */
    private static long agreedMinor() {
        String shown = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("shown");
        return shown != null && MINOR.matcher(shown).matches() ? Long.parseLong(shown) : -1;
    }

    public String getBack() {
        return "/orders/" + getOrder().code() + "/" + Parameters.text("secret");
    }
}
