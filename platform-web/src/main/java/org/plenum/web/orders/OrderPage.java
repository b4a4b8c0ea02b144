package org.plenum.web.orders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.attendees.Attendees;
import org.plenum.attendees.TicketStatus;
import org.plenum.attendees.TicketView;
import org.plenum.consents.Consents;
import org.plenum.consents.GivenConsent;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.fields.Answer;
import org.plenum.fields.CustomFields;
import org.plenum.fields.FieldView;
import org.plenum.kernel.NotFound;
import org.plenum.notifications.CreditNote;
import org.plenum.notifications.CreditNotes;
import org.plenum.orders.Cancellations;
import org.plenum.orders.OrderStatus;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;
import org.plenum.orders.RequestView;
import org.plenum.orders.Requests;
import org.plenum.orders.TicketChanges;
import org.plenum.orders.Transfers;
import org.plenum.payments.TransferView;
import org.plenum.web.ui.Formats;
import org.plenum.web.ui.LookOfRequest;
import org.plenum.web.ui.Parameters;
import org.plenum.web.ui.QrCodes;

/** What a customer comes back to after paying, and later from the mail. It only asks: the payment's webhook decides. */
@Named("orderPage")
@RequestScoped
public class OrderPage {
    @Inject
    Orders orders;

    @Inject
    Events events;

    @Inject
    Attendees attendees;

    @Inject
    TicketChanges changes;

    @Inject
    Consents consents;

    @Inject
    Cancellations cancellations;

    @Inject
    Transfers transfers;

    @Inject
    Requests requests;

    @Inject
    CreditNotes creditNotes;

    @Inject
    CustomFields customFields;

    @Inject
    LookOfRequest look;

    private @Nullable OrderView order;
    private @Nullable EventView event;
    private List<TicketView> tickets = List.of();
    private @Nullable List<GivenConsent> said;
    private List<FieldView> fields = List.of();
    private List<CreditNote> issued = List.of();
    private @Nullable TransferView transfer;
    private boolean cancellable;
    private @Nullable String reason;
    private boolean changeable;

    @PostConstruct
    void open() {
        OrderView found = orders.publicOrder(Parameters.text("code"), Parameters.text("secret"));
        order = found;
        event = events.known(found.eventId()).orElseThrow(() -> new NotFound("event"));
        look.takeThatOf(found.eventId());
        transfer = transfers.of(found.code(), Parameters.text("secret")).orElse(null);
        if (!found.refunded().isZero()) {
            issued = creditNotes.of(found.code(), Parameters.text("secret"));
        }
        changeable = changes.until(found.code(), Parameters.text("secret")).isPresent();
        cancellable =
                cancellations.offer(found.code(), Parameters.text("secret")).isPresent();
        reason = found.status() == OrderStatus.DECLINED
                ? requests.of(found.code(), Parameters.text("secret"))
                        .map(RequestView::reason)
                        .orElse(null)
                : null;
        fields = customFields.askedBy(found.eventId());
        if (!found.tickets().isEmpty()) {
            // What was given to somebody else is theirs.
            tickets = attendees.ofOrder(found.id()).stream()
                    .filter(ticket -> !ticket.passedOn())
                    .toList();
        }
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

    public List<TicketView> getTickets() {
        return tickets;
    }

    /** Whether a ticket can get another name or holder here. */
    public boolean changeable(TicketView ticket) {
        return changeable && valid(ticket);
    }

    /** Whether there is a ticket to be shown at the door. */
    public boolean isAdmitting() {
        return tickets.stream().anyMatch(this::valid);
    }

    /** What the customer was asked, and what they said. */
    public List<GivenConsent> getConsents() {
        if (said == null) {
            said = consents.saidWith(
                    getOrder().id(),
                    FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage());
        }
        return said;
    }

    public void takeBack(UUID consent) throws IOException {
        consents.takeBack(getOrder().id(), consent);
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + getBase());
    }

    /** Why a request was declined, as far as the organizer says. */
    public @Nullable String getReason() {
        return reason;
    }

    /** Goes to pay what was approved. */
    public void pay() throws IOException {
        String url = requests.pay(getOrder().code(), Parameters.text("secret"));
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(url == null ? external.getRequestContextPath() + getBase() : url);
    }

    /** Takes the request back. */
    public void withdraw() throws IOException {
        requests.withdraw(getOrder().code(), Parameters.text("secret"));
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + getBase());
    }

    /** Whether the customer may cancel it here. */
    public boolean isCancellable() {
        return cancellable;
    }

    public List<CreditNote> getCreditNotes() {
        return issued;
    }

    /** Answers in the words of who reads now. */
    public List<Answer> said(List<Answer> answers) {
        return FieldView.said(fields, answers);
    }

    public String qr(TicketView ticket) {
        return QrCodes.dataUri(ticket.payload());
    }

    public boolean valid(TicketView ticket) {
        return ticket.status() == TicketStatus.VALID;
    }

    /** The payment is on its way: the page looks again by itself. */
    public boolean isWaiting() {
        return getOrder().status() == OrderStatus.PENDING && transfer == null;
    }

    /** The customer has to transfer the money: the page tells how. */
    public boolean isToTransfer() {
        return getOrder().status() == OrderStatus.PENDING && transfer != null;
    }

    /** Null when it is not paid so. */
    public @Nullable TransferView getTransfer() {
        return transfer;
    }

    /** To be read by banking apps; null when there is none. */
    public @Nullable String getTransferQr() {
        String code = transfer == null ? null : transfer.code();
        return code == null ? null : QrCodes.dataUri(code);
    }

    public String getTransferDue() {
        return transfer == null
                ? ""
                : Formats.date(transfer.dueOn().atStartOfDay(Formats.UTC).toInstant(), Formats.UTC);
    }

    /** Address of this page without a slash at the end, for its files. */
    public String getBase() {
        return "/orders/" + getOrder().code() + "/" + Parameters.text("secret");
    }
}
