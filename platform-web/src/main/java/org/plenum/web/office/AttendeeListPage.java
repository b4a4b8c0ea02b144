package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.checkin.CheckInCounts;
import org.plenum.checkin.CheckIns;
import org.plenum.checkin.Guest;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Page;
import org.plenum.notifications.TicketMails;

/** {@code /manage/events/{event}/attendees?q=…&after=…}: who comes, and who is in. */
@Named("attendeeListPage")
@RequestScoped
public class AttendeeListPage {
    @Inject
    CheckIns checkIns;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    TicketMails ticketMails;

    private Page<Guest> page = new Page<>(List.of(), null);
    private CheckInCounts counts = new CheckInCounts(0, 0, 0, List.of());

    @PostConstruct
    void open() {
        // The list at the door is for staff as well; this page is for those who may see everybody.
        if (!Callers.current().may(Permission.ATTENDEES_VIEW)) {
            throw new Forbidden();
        }
        page = checkIns.guests(officeEvent.require().id(), Asked.search(), Asked.page());
        counts = checkIns.counts(officeEvent.require().id());
    }

    public void load() {
        getRows();
    }

    public List<Guest> getRows() {
        return page.items();
    }

    public String getLead() {
        return Words.of("office.attendees.lead", counts.expected(), counts.admitted());
    }

    public @Nullable String getSearch() {
        return Asked.search();
    }

    public boolean isFirstPage() {
        return Asked.text("after") == null;
    }

    public @Nullable String getNextCursor() {
        return page.nextCursor();
    }

    /** Where this list is as a file, without the ending. */
    public String getExports() {
        return "/manage/exports/" + officeEvent.require().id() + "/attendees";
    }

    /** Sends the tickets of those who are ticked again. */
    public void resend() {
        List<UUID> selected = selected();
        if (!selected.isEmpty()) {
            int mails = ticketMails.sendAgain(officeEvent.require().id(), selected);
            Departure.to(here(), Words.of("office.attendees.resent", mails));
        }
    }

    /** Leads to the file with those who are ticked. */
    public void export() {
        List<UUID> selected = selected();
        if (!selected.isEmpty()) {
            Departure.to(selected.stream()
                    .map(id -> "selected=" + id)
                    .collect(Collectors.joining("&", getExports() + ".xlsx?", "")));
        }
    }

    /** The rows that are ticked; when there is none, that is said. */
    private static List<UUID> selected() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String[] ticked =
                faces.getExternalContext().getRequestParameterValuesMap().get("selected");
        if (ticked == null) {
            faces.addMessage(
                    null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Words.of("office.attendees.none"), null));
            return List.of();
        }
        return Arrays.stream(ticked)
                .limit(TicketMails.AT_ONCE_MAX_TICKETS)
                .map(id -> Ids.parse("attendee", id))
                .toList();
    }

    /** This list as it was asked for. */
    private String here() {
        return officeEvent.getHref() + "/attendees" + Asked.query("q", Asked.search(), "after", Asked.text("after"));
    }

    public String getQuery() {
        return Asked.query("q", Asked.search());
    }
}
