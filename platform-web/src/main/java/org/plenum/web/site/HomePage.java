package org.plenum.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Page;
import org.plenum.pages.PageText;
import org.plenum.pages.Pages;

/** The organization's home: what is coming. */
@Named("homePage")
@RequestScoped
public class HomePage {
    private static final int PAST_PER_PAGE = 12;

    @Inject
    Events events;

    @Inject
    Pages pages;

    private @Nullable List<EventView> upcoming;
    private @Nullable PageText introduction;
    private boolean introduced;
    private @Nullable Page<EventView> past;

    public List<EventView> getUpcoming() {
        if (upcoming == null) {
            upcoming = events.upcoming();
        }
        return upcoming;
    }

    public List<EventView> getPast() {
        return past().items();
    }

    /** Cursor of earlier ones; null at the end. */
    public @Nullable String getPastNext() {
        return past().nextCursor();
    }

    /** Whether somebody reads on in them. */
    public boolean isPastAsked() {
        return asked() != null;
    }

    private Page<EventView> past() {
        if (past == null) {
            past = events.past(new Page.Request(PAST_PER_PAGE, asked()));
        }
        return past;
    }

    private static @Nullable String asked() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("past");
    }

    /** What the organization says of itself, in the reader's language; null when it says nothing. */
    public @Nullable PageText getIntroduction() {
        if (!introduced) {
            String language =
                    FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
            introduction = pages.introduction().map(page -> page.text(language)).orElse(null);
            introduced = true;
        }
        return introduction;
    }
}
