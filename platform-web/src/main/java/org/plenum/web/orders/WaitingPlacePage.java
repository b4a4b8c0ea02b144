package org.plenum.web.orders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.NotFound;
import org.plenum.waiting.WaitingEntries;
import org.plenum.waiting.WaitingStatus;
import org.plenum.waiting.WaitingView;
import org.plenum.web.ui.LookOfRequest;
import org.plenum.web.ui.Parameters;

/** {@code /waiting-list/{entry}/{secret}}: where somebody stands, what is held for them, and the way out. */
@Named("waitingPlacePage")
@RequestScoped
public class WaitingPlacePage {
    @Inject
    WaitingEntries waiting;

    @Inject
    Events events;

    @Inject
    LookOfRequest look;

    @Inject
    Clock clock;

    private @Nullable WaitingView place;
    private @Nullable EventView event;

    @PostConstruct
    void open() {
        WaitingView found = waiting.get(Parameters.id("entry"), Parameters.text("secret"));
        place = found;
        event = events.known(found.eventId()).orElseThrow(() -> new NotFound("event"));
        look.takeThatOf(found.eventId());
    }

    public void load() {
        getPlace();
    }

    public WaitingView getPlace() {
        if (place == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return place;
    }

    public EventView getEvent() {
        if (event == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return event;
    }

    /** An offer whose end is noted a few seconds late is over all the same. */
    public WaitingStatus getStatus() {
        Instant until = getPlace().offeredUntil();
        return getPlace().status() == WaitingStatus.OFFERED && until != null && !until.isAfter(clock.instant())
                ? WaitingStatus.LAPSED
                : getPlace().status();
    }

    /** The checkout with what is held. */
    public String getOffer() {
        WaitingView.Reservation held = getPlace().reservation();
        return held == null ? "" : "/events/" + getEvent().code() + "/checkout/" + held.id() + "/" + held.secret();
    }

    public void leave() throws IOException {
        waiting.leave(getPlace().id(), Parameters.text("secret"));
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/waiting-list/"
                + getPlace().id() + "/" + Parameters.text("secret"));
    }
}
