package org.plenum.web.checkin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.checkin.AdmissionResult;
import org.plenum.checkin.CheckInCounts;
import org.plenum.checkin.CheckInView;
import org.plenum.checkin.CheckIns;
import org.plenum.checkin.Guest;
import org.plenum.checkin.Scan;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Page;
import org.plenum.web.ui.Parameters;

/**
 * {@code /check-in/{event}?q=…}: scans and their answers. A scan is a form with a number used once: sent again by a reload or after a lost connection, it gives its first answer.
 */
@Named("doorPage")
@RequestScoped
public class DoorPage {
    private static final int SCANS_SHOWN = 8;
    private static final int GUESTS_SHOWN = 12;

    @Inject
    Events events;

    @Inject
    CheckIns checkIns;

    private @Nullable EventView event;
    private @Nullable CheckInView result;
    private @Nullable String scanned;
    private @Nullable String gate;
    private @Nullable String nonce;

    @PostConstruct
    void open() {
        event = events.get(Parameters.id("event"));
    }

    public void load() {
        // Asks for the right to be here before half of the page is sent.
        getCounts();
    }

    public EventView getEvent() {
        if (event == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return event;
    }

    public CheckInCounts getCounts() {
        return checkIns.counts(getEvent().id());
    }

    public List<CheckInView> getLatest() {
        return checkIns.list(getEvent().id(), null, new Page.Request(SCANS_SHOWN, null))
                .items();
    }

    public List<Guest> getGuests() {
        return checkIns.guests(getEvent().id(), getSearch(), new Page.Request(GUESTS_SHOWN, null))
                .items();
    }

    public @Nullable String getSearch() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("q");
        return asked == null || asked.isBlank() ? null : asked.strip();
    }

    /** Null until something was scanned. */
    public @Nullable CheckInView getResult() {
        return result;
    }

    /** Shape and colour of the answer: g lets in, a wants a second look, r does not let in; nothing while there is no answer. */
    public String kind(@Nullable AdmissionResult answer) {
        return switch (answer) {
            case null -> "";
            case ADMITTED -> "g";
            case ALREADY_ADMITTED -> "a";
            case NOT_PAID, CANCELLED, WRONG_EVENT, UNKNOWN -> "r";
        };
    }

    public void admit() {
        answer(scanned == null ? "" : scanned);
    }

    /** From the list of guests, for somebody without a code. */
    public void letIn(String code) {
        answer(code);
    }

    private void answer(String text) {
        result = checkIns.admit(getEvent().id(), new Scan(text, gate, null, nonce == null ? "" : nonce));
        scanned = null;
        nonce = null;
    }

    public void undo(UUID checkInId) {
        checkIns.undo(getEvent().id(), checkInId);
        result = null;
    }

    public @Nullable String getScanned() {
        return scanned;
    }

    public void setScanned(@Nullable String scanned) {
        this.scanned = scanned;
    }

    public @Nullable String getGate() {
        return gate;
    }

    public void setGate(@Nullable String gate) {
        this.gate = gate;
    }

    public String getNonce() {
        return nonce == null ? Ids.secret() : nonce;
    }

    public void setNonce(@Nullable String nonce) {
        this.nonce = nonce;
    }
}
