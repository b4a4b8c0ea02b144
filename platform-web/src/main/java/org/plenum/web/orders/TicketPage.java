package org.plenum.web.orders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.attendees.TicketStatus;
import org.plenum.attendees.TicketView;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.fields.CustomFields;
import org.plenum.fields.FieldView;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.NotFound;
import org.plenum.orders.TicketChanges;
import org.plenum.orders.TransferView;
import org.plenum.web.ui.LookOfRequest;
import org.plenum.web.ui.Parameters;

/** {@code /orders/{code}/{secret}/tickets/{ticket}}: another name, other answers, another holder. */
@Named("ticketPage")
@RequestScoped
public class TicketPage {
    @Inject
    TicketChanges changes;

    @Inject
    CustomFields customFields;

    @Inject
    Events events;

    @Inject
    LookOfRequest look;

    private @Nullable TicketView ticket;
    private @Nullable EventView event;
    private @Nullable TransferView offer;
    private @Nullable Instant until;
    private @Nullable String name;
    private @Nullable String toName;
    private @Nullable String toEmail;
    private List<QuestionRow> questions = List.of();

    @PostConstruct
    void open() {
        TicketView found = changes.ticket(code(), secret(), Parameters.id("ticket"));
        ticket = found;
        event = events.known(found.eventId()).orElseThrow(() -> new NotFound("event"));
        look.takeThatOf(found.eventId());
        until = found.status() == TicketStatus.VALID
                ? changes.until(code(), secret()).orElse(null)
                : null;
        offer = changes.open(code(), secret()).stream()
                .filter(each -> each.ticketId().equals(found.id()))
                .findFirst()
                .orElse(null);
        name = found.attendeeName();
        questions = QuestionRow.of(
                FieldView.ofAttendee(customFields.askedBy(found.eventId()), found.ticketTypeId()), found.answers());
    }

    public void load() {
        getTicket();
    }

    public TicketView getTicket() {
        if (ticket == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return ticket;
    }

    public EventView getEvent() {
        if (event == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return event;
    }

    /** Null when it cannot be changed any more. */
    public @Nullable Instant getUntil() {
        return until;
    }

    /** To whom it is offered; null for nobody. */
    public @Nullable TransferView getOffer() {
        return offer;
    }

    public List<QuestionRow> getQuestions() {
        return questions;
    }

    public void change() throws IOException {
        try {
            changes.change(code(), secret(), getTicket().id(), name, QuestionRow.answers(questions));
        } catch (Invalid invalid) {
            throw QuestionRow.inPage(invalid, "answers", questions);
        }
        back();
    }

    public void offer() throws IOException {
        changes.offer(code(), secret(), getTicket().id(), toName, toEmail);
        again();
    }

    public void withdraw() throws IOException {
        changes.withdraw(code(), secret(), getTicket().id());
        again();
    }

    private void back() throws IOException {
        redirect(getBack());
    }

    private void again() throws IOException {
        redirect(getBack() + "/tickets/" + getTicket().id());
    }

    private static void redirect(String path) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
    }

    public String getBack() {
        return "/orders/" + code() + "/" + secret();
    }

    private static String code() {
        return Parameters.text("code");
    }

    private static String secret() {
        return Parameters.text("secret");
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getToName() {
        return toName;
    }

    public void setToName(@Nullable String toName) {
        this.toName = toName;
    }

    public @Nullable String getToEmail() {
        return toEmail;
    }

    public void setToEmail(@Nullable String toEmail) {
        this.toEmail = toEmail;
    }
}
