package org.plenum.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Ids;
import org.plenum.kernel.NotFound;
import org.plenum.web.ui.Navigation;

/** The event that a page of the back office is about, named by its address, and the navigation within it. */
@Named("officeEvent")
@RequestScoped
public class OfficeEvent {
    private static final List<Entry> ENTRIES = List.of(
            new Entry("event", "", "chart", Permission.EVENTS_VIEW),
            new Entry("tickets", "/tickets", "ticket", Permission.EVENTS_VIEW),
            new Entry("promoCodes", "/promo-codes", "star", Permission.EVENTS_EDIT),
            new Entry("sales", "/sales", "wallet", Permission.ORDERS_VIEW),
            new Entry("orders", "/orders", "card", Permission.ORDERS_VIEW),
            new Entry("boxOffice", "/box-office", "transfer", Permission.ORDERS_EDIT),
            new Entry("requests", "/requests", "hand", Permission.ORDERS_VIEW),
            new Entry("waiting", "/waiting-list", "clock", Permission.ORDERS_VIEW),
            new Entry("attendees", "/attendees", "people", Permission.ATTENDEES_VIEW),
            new Entry("agenda", "/agenda", "calendar", Permission.EVENTS_VIEW),
            new Entry("speakers", "/speakers", "mic", Permission.EVENTS_VIEW),
            new Entry("sponsors", "/sponsors", "heart", Permission.EVENTS_VIEW),
            new Entry("venue", "/venue", "place", Permission.EVENTS_EDIT),
            new Entry("pages", "/pages", "note", Permission.SITE_EDIT),
            new Entry("fields", "/fields", "list", Permission.EVENTS_EDIT),
            new Entry("rules", "/rules", "undo", Permission.EVENTS_EDIT),
            new Entry("consents", "/consents", "check", Permission.SITE_EDIT),
            new Entry("look", "/branding", "brush", Permission.BRANDING_EDIT));

    @Inject
    Events events;

    private @Nullable EventView event;

    private record Entry(String key, String path, String icon, Permission needs) {}

    /** Null on pages about no event. */
    public @Nullable EventView getEvent() {
        if (event == null) {
            String id = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .get("event");
            event = id == null ? null : events.get(Ids.parse("event", id));
        }
        return event;
    }

    EventView require() {
        EventView known = getEvent();
        if (known == null) {
            throw new NotFound("event");
        }
        return known;
    }

    /** For pages whose address names something of an event. */
    void use(UUID id) {
        event = events.get(id);
    }

    public String getHref() {
        EventView known = getEvent();
        return known == null ? "" : "/manage/events/" + known.id();
    }

    public List<Navigation.Item> getItems() {
        EventView known = getEvent();
        if (known == null) {
            return List.of();
        }
        List<Navigation.Item> items = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            if (Callers.current().may(entry.needs())) {
                items.add(new Navigation.Item(
                        entry.key(), "office.nav." + entry.key(), getHref() + entry.path(), entry.icon()));
            }
        }
        if (Callers.current().may(Permission.CHECK_IN)) {
            items.add(new Navigation.Item("door", "office.nav.door", "/check-in/" + known.id(), "scan"));
        }
        return items;
    }
}
