package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.checkin.CheckInCounts;
import org.plenum.checkin.CheckIns;
import org.plenum.checkin.Guest;
import org.plenum.kernel.Page;

/** {@code /manage/events/{event}/attendees?q=…&after=…}: who comes, and who is in. */
@Named("attendeeListPage")
@RequestScoped
public class AttendeeListPage {
    @Inject
    CheckIns checkIns;

    @Inject
    OfficeEvent officeEvent;

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

    public String getQuery() {
        return Asked.query("q", Asked.search());
    }
}
