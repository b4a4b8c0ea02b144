package org.plenum.web.orders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Invalid;
import org.plenum.orders.ReservationItem;
import org.plenum.orders.ReservationView;
import org.plenum.orders.Reservations;
import org.plenum.tickets.SaleState;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;
import org.plenum.web.ui.LookOfRequest;
import org.plenum.web.ui.Parameters;

/** Step one of a purchase: how many of what. What was chosen before (a ticket's button, an expired hold) comes in the address as {@code ?type=code} or {@code ?code=n}. */
@Named("shopPage")
@RequestScoped
public class ShopPage {
    @Inject
    Events events;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    Reservations reservations;

    @Inject
    LookOfRequest look;

    private @Nullable EventView event;
    private List<Choice> choices = List.of();

    @PostConstruct
    void open() {
        EventView found = events.publicByCode(Parameters.text("code"));
        event = found;
        look.takeThatOf(found.id());
        Map<String, String> asked = external().getRequestParameterMap();
        List<Choice> all = new ArrayList<>();
        for (TicketTypeView type : ticketTypes.onSale(found.id())) {
            all.add(new Choice(
                    type,
                    type.code().equals(asked.get("type"))
                            ? type.minPerOrder()
                            : number(asked.get("q-" + type.code()))));
        }
        choices = List.copyOf(all);
    }

    public void load() {
        getEvent();
    }

    public EventView getEvent() {
        if (event == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return event;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public int getCurrencyDigits() {
        return getEvent().currency().getDefaultFractionDigits();
    }

    /** Holds the seats and goes on to the details. */
    public void reserve() throws IOException {
        List<ReservationItem> items = choices.stream()
                .filter(choice -> choice.getQuantity() > 0)
                .map(choice -> new ReservationItem(choice.getType().id(), choice.getQuantity()))
                .toList();
        if (items.isEmpty()) {
            throw Invalid.of("", "required", "Choose at least one ticket.");
        }
        ReservationView held = reservations.reserve(getEvent().code(), items, null);
        ExternalContext external = external();
        external.redirect(external.getRequestContextPath() + "/events/"
                + getEvent().code() + "/checkout/" + held.id() + "/" + held.secret());
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }

    /** One ticket type and how many of it are wanted. */
    public static final class Choice {
        private final TicketTypeView type;
        private int quantity;

        Choice(TicketTypeView type, int quantity) {
            this.type = type;
            this.quantity = quantity;
        }

        public TicketTypeView getType() {
            return type;
        }

        public boolean isOpen() {
            return type.saleState() == SaleState.ON_SALE;
        }

        /** Most that one order may have and that is left. */
        public int getMost() {
            Integer available = type.available();
            return available == null ? type.maxPerOrder() : Math.min(type.maxPerOrder(), available);
        }

        /** Of the same type as the setter takes, or it would not count as one. */
        public Integer getQuantity() {
            return quantity;
        }

        public void setQuantity(@Nullable Integer quantity) {
            this.quantity = quantity == null ? 0 : quantity;
        }
    }
}
