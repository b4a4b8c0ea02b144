package org.plenum.web.orders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Invalid;
import org.plenum.tickets.TicketTypeView;
import org.plenum.waiting.WaitingDraft;
import org.plenum.waiting.WaitingEntries;
import org.plenum.web.ui.LookOfRequest;
import org.plenum.web.ui.Parameters;

/** {@code /events/{code}/waiting-list?type=…}: to wait for tickets that are sold out. It says the same whether somebody waits already. */
@Named("waitingJoinPage")
@RequestScoped
public class WaitingJoinPage {
    @Inject
    Events events;

    @Inject
    WaitingEntries waiting;

    @Inject
    LookOfRequest look;

    private @Nullable EventView event;
    private List<TicketTypeView> types = List.of();
    private @Nullable String type;
    private @Nullable Integer seats = 1;
    private @Nullable String name;
    private @Nullable String email;
    private boolean sent;

    @PostConstruct
    void open() {
        EventView found = events.publicByCode(Parameters.text("code"));
        event = found;
        look.takeThatOf(found.id());
        types = waiting.open(found.code());
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("type");
        type = types.stream()
                .map(TicketTypeView::code)
                .filter(code -> code.equals(asked))
                .findFirst()
                .orElse(types.isEmpty() ? null : types.getFirst().code());
    }

    public void load() {
        getEvent();
    }

    public void join() {
        String locale =
                FacesContext.getCurrentInstance().getViewRoot().getLocale().toLanguageTag();
        UUID wanted = types.stream()
                .filter(each -> each.code().equals(type))
                .map(TicketTypeView::id)
                .findFirst()
                .orElse(null);
        try {
            waiting.join(getEvent().code(), new WaitingDraft(wanted, seats, name, email, locale));
        } catch (Invalid invalid) {
            throw new Invalid(invalid.errors().stream()
                    .map(error -> error.field().equals("ticketTypeId")
                            ? new Invalid.FieldError("type", error.code(), error.message())
                            : error)
                    .toList());
        }
        sent = true;
    }

    public EventView getEvent() {
        if (event == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return event;
    }

    public List<TicketTypeView> getTypes() {
        return types;
    }

    public boolean isSent() {
        return sent;
    }

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }

    public @Nullable Integer getSeats() {
        return seats;
    }

    public void setSeats(@Nullable Integer seats) {
        this.seats = seats;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
