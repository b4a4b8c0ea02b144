package org.plenum.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.events.Events;

/** The organization's home: what is coming. */
@Named("homePage")
@RequestScoped
public class HomePage {
    @Inject
    Events events;

    private @Nullable List<EventView> upcoming;

    public List<EventView> getUpcoming() {
        if (upcoming == null) {
            upcoming = events.upcoming();
        }
        return upcoming;
    }
}
