package org.plenum.web.orders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** {@code /transfers/{transfer}}: somebody is offered a ticket, and takes it. */
@Named("transferPage")
@RequestScoped
public class TransferPage {
    @Inject
    TicketChanges changes;

    @Inject
    CustomFields customFields;

    @Inject
    Events events;

    @Inject
    LookOfRequest look;

    private @Nullable TransferView offer;
    private @Nullable EventView event;
    private @Nullable String name;
    private List<QuestionRow> questions = List.of();
    private boolean open;
    private boolean accepted;

    @PostConstruct
    void open() {
        TransferView found = changes.offer(Parameters.text("transfer"));
        offer = found;
        open = changes.open(found);
        event = events.known(found.eventId()).orElseThrow(() -> new NotFound("event"));
        look.takeThatOf(found.eventId());
        name = found.toName();
        questions = QuestionRow.of(
                FieldView.ofAttendee(customFields.askedBy(found.eventId()), found.ticketTypeId()), List.of());
    }

    public void load() {
        getOffer();
    }

    public void accept() {
        try {
            changes.accept(Parameters.text("transfer"), name, QuestionRow.answers(questions));
        } catch (Invalid invalid) {
            throw QuestionRow.inPage(invalid, "answers", questions);
        }
        accepted = true;
    }

    public TransferView getOffer() {
        if (offer == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return offer;
    }

    public EventView getEvent() {
        if (event == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return event;
    }

    public boolean isOpen() {
        return open && !accepted;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public List<QuestionRow> getQuestions() {
        return questions;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
