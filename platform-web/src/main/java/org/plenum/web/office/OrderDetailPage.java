package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.consents.Consents;
import org.plenum.consents.GivenConsent;
import org.plenum.notifications.CreditNote;
import org.plenum.notifications.CreditNotes;
import org.plenum.orders.DoorSales;
import org.plenum.orders.OrderStatus;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;
import org.plenum.orders.TicketChangeView;
import org.plenum.orders.TicketChanges;
import org.plenum.web.ui.Formats;
import org.plenum.web.ui.Parameters;

/** {@code /manage/orders/{code}} */
@Named("orderDetailPage")
@RequestScoped
public class OrderDetailPage {
    @Inject
    Orders orders;

    @Inject
    DoorSales doorSales;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    Consents consents;

    @Inject
    CreditNotes creditNotes;

    @Inject
    TicketChanges ticketChanges;

    private @Nullable OrderView order;
    private List<CreditNote> issued = List.of();
    private List<TicketChangeView> changes = List.of();

    @PostConstruct
    void open() {
        OrderView found = orders.byCode(Parameters.text("code"));
        order = found;
        officeEvent.use(found.eventId());
        issued = creditNotes.of(found.code());
        changes = ticketChanges.history(found.code());
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

    /** How it was paid at the door, with what staff noted; null when it was not. */
    public @Nullable String getDoorPayment() {
        return doorSales
                .paid(getOrder().code())
                .filter(paid -> paid.method().atTheDoor())
                .map(paid -> Words.of("office.door.method." + paid.method())
                        + (paid.note() == null ? "" : ", " + paid.note()))
                .orElse(null);
    }

    /** What the buyer was asked, and what they said. */
    public List<GivenConsent> getConsents() {
        return consents.ofOrder(
                getOrder().id(),
                FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage());
    }

    public List<CreditNote> getCreditNotes() {
        return issued;
    }

    /** The page that the buyer sees; null for those who may not see it. */
    public @Nullable String getPublicPage() {
        if (!Callers.current().may(Permission.ORDERS_EDIT)) {
            return null;
        }
        return "/orders/" + getOrder().code() + "/" + orders.secretOf(getOrder().id());
    }

    /**
     * A step in the life of the order.
     *
     * @param state done, now or later
     */
    public record Moment(String title, String text, String state) {}

    /** From the order to what came of it. */
    public List<Moment> getHistory() {
        OrderView now = getOrder();
        List<Moment> history = new ArrayList<>();
        history.add(moment("placed", at(now.createdAt()), "done"));
        if (now.paidAt() != null) {
            history.add(moment("paid", at(now.paidAt()), "done"));
        }
        if (now.status() == OrderStatus.PENDING) {
            history.add(moment("waiting", Words.of("office.order.heldUntil") + " " + at(now.expiresAt()), "now"));
        }
        if (now.status() == OrderStatus.EXPIRED) {
            history.add(moment("over", at(now.expiresAt()), "done"));
        }
        if (!now.refunded().isZero()) {
            history.add(
                    new Moment(Words.of("office.order.history.refunded", Formats.money(now.refunded())), "", "done"));
        }
        changes.forEach(change -> history.add(new Moment(
                Words.of(
                        change.transferred() ? "office.order.history.transferred" : "office.order.history.changed",
                        change.nameBefore(),
                        change.nameAfter()),
                change.by() + ", " + at(change.at()),
                "done")));
        issued.forEach(note -> history.add(new Moment(
                Words.of("office.order.history.credited", note.number(), Formats.money(note.amount())),
                at(note.issuedAt()),
                "done")));
        return history;
    }

    private static Moment moment(String key, String text, String state) {
        return new Moment(Words.of("office.order.history." + key), text, state);
    }

    private String at(Instant instant) {
        return Formats.dateTime(instant, officeEvent.require().timeZone());
    }
}
