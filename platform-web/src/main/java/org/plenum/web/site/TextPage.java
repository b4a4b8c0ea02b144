package org.plenum.web.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.events.EventVisibility;
import org.plenum.events.Events;
import org.plenum.pages.PageText;
import org.plenum.pages.PageView;
import org.plenum.pages.Pages;
import org.plenum.pages.RichText;
import org.plenum.web.ui.LookOfRequest;
import org.plenum.web.ui.Parameters;

/** {@code /pages/{slug}} and {@code /events/{code}/pages/{slug}}: what the organization has written. */
@Named("textPage")
@RequestScoped
public class TextPage {
    /** What search engines show of it. */
    private static final int DESCRIPTION_LENGTH_MAX_CHARS = 160;

    @Inject
    Pages pages;

    @Inject
    Events events;

    @Inject
    SiteMenu menu;

    @Inject
    PublicAddress address;

    @Inject
    LookOfRequest look;

    private @Nullable EventView event;
    private @Nullable PageView page;

    @PostConstruct
    void open() {
        String slug = Parameters.text("slug");
        String code = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("code");
        if (code == null) {
            page = pages.published(slug);
            return;
        }
        EventView shown = events.publicByCode(code);
        event = shown;
        look.takeThatOf(shown.id());
        menu.about(shown);
        page = pages.published(shown, slug);
    }

    /** Called when the page begins, so that an unknown page is a 404 and not half a page. */
    public void load() {
        getText();
    }

    /** Null on a page of the organization. */
    public @Nullable EventView getEvent() {
        return event;
    }

    /** In the reader's language if there is one. */
    public PageText getText() {
        return page().text(FacesContext.getCurrentInstance()
                .getViewRoot()
                .getLocale()
                .getLanguage());
    }

    public String getDescription() {
        return RichText.plain(getText().body(), DESCRIPTION_LENGTH_MAX_CHARS);
    }

    public String getCanonical() {
        String owner = event == null ? address.getSite() : address.of(event);
        return owner + "/pages/" + page().slug();
    }

    /** For the robots: empty when they may come. */
    public String getRobots() {
        boolean unlisted = event != null && event.visibility() != EventVisibility.PUBLIC;
        return unlisted || !page().listed() ? "noindex" : "";
    }

    private PageView page() {
        if (page == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return page;
    }
}
