package org.plenum.web.checkin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Page;

/** {@code /check-in}: at which event's door. With one event only there is nothing to choose. */
@Named("doorChoicePage")
@RequestScoped
public class DoorChoicePage {
    /** An event stays in the list for this long after its end. */
    private static final Duration SHOWN_AFTER_END = Duration.ofDays(1);

    @Inject
    Events events;

    @Inject
    Clock clock;

    private List<EventView> choices = List.of();

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.CHECK_IN)) {
            throw new Forbidden();
        }
        choices = events.list(null, new Page.Request(Page.LIMIT_MAX_ITEMS, null)).items().stream()
                .filter(event -> event.endsAt().plus(SHOWN_AFTER_END).isAfter(clock.instant()))
                .sorted(Comparator.comparing(EventView::startsAt))
                .toList();
    }

    public void load() throws IOException {
        if (choices.size() == 1) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/check-in/"
                    + choices.getFirst().id());
        }
    }

    public List<EventView> getChoices() {
        return choices;
    }
}
