package org.plenum.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventView;
import org.plenum.pages.MenuPlace;
import org.plenum.pages.PageKind;
import org.plenum.pages.PageLink;
import org.plenum.pages.Pages;
import org.plenum.tenancy.Tenancy;
import org.plenum.web.ui.LookOfRequest;

/** Where the head and the foot of the site lead: the organization's text pages, and on an event's pages those of the event. Asked for once per request. */
@Named("siteMenu")
@RequestScoped
public class SiteMenu {
    @Inject
    Pages pages;

    @Inject
    LookOfRequest look;

    private @Nullable EventView event;
    private @Nullable List<PageLink> links;

    /**
     * One entry.
     *
     * @param href within the application
     */
    public record Item(String title, String href, boolean legal) {}

    /** For pages about an event that the public may see; before the menu is asked for. */
    public void about(EventView shown) {
        event = shown;
        links = null;
    }

    /** On an event's pages its own, else the organization's. */
    public List<Item> getHead() {
        EventView shown = event;
        return links().stream()
                .filter(link -> link.menu() == MenuPlace.HEADER && (link.eventId() == null) == (shown == null))
                .map(this::item)
                .toList();
    }

    /** The organization's and the event's, the legal pages last; without those for which the brand names an address elsewhere. */
    public List<Item> getFoot() {
        return links().stream()
                .filter(link -> link.menu() == MenuPlace.FOOTER && !elsewhere(link.kind()))
                .map(this::item)
                .sorted(Comparator.comparing(Item::legal))
                .toList();
    }

    /** Imprint, privacy and terms, as far as there are such pages. */
    public List<Item> getLegal() {
        return getFoot().stream().filter(Item::legal).toList();
    }

    private boolean elsewhere(PageKind kind) {
        String label = "foot." + kind.name().toLowerCase(Locale.ROOT);
        return kind.legal()
                && look.brand().legal().stream().anyMatch(link -> link.label().startsWith(label));
    }

    private List<PageLink> links() {
        if (links == null) {
            // Pages about no organization, such as an unknown address, have the same foot.
            links = Tenancy.currentIfAny().isEmpty() ? List.of() : pages.links(event);
        }
        return links;
    }

    private Item item(PageLink link) {
        String language =
                FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
        EventView shown = event;
        String owner = link.eventId() == null || shown == null ? "" : "/events/" + shown.code();
        return new Item(
                link.title(language),
                owner + "/pages/" + link.slug(),
                link.kind().legal());
    }
}
