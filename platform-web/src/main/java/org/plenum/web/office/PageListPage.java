package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventStatus;
import org.plenum.events.EventView;
import org.plenum.pages.PageDraft;
import org.plenum.pages.PageView;
import org.plenum.pages.Pages;

/** {@code /manage/pages} and {@code /manage/events/{event}/pages}: what the organization has written, in the order of its menus. */
@Named("pageListPage")
@RequestScoped
public class PageListPage {
    @Inject
    Pages pages;

    @Inject
    OfficeEvent officeEvent;

    private List<PageView> all = List.of();

    @PostConstruct
    void open() {
        all = pages.all(eventId());
    }

    public void load() {
        getAll();
    }

    public List<PageView> getAll() {
        return all;
    }

    public String getHref() {
        return href(officeEvent);
    }

    static String href(OfficeEvent event) {
        return (event.getEvent() == null ? "/manage" : event.getHref()) + "/pages";
    }

    public String title(PageView page) {
        return page.text(FacesContext.getCurrentInstance()
                        .getViewRoot()
                        .getLocale()
                        .getLanguage())
                .title();
    }

    /** Languages in which it can be read, the page's own first. */
    public String languages(PageView page) {
        return page.texts().stream()
                .map(org.plenum.pages.PageText::language)
                .sorted(java.util.Comparator.comparing((String language) -> !language.equals(page.language()))
                        .thenComparing(java.util.Comparator.naturalOrder()))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    /** Where the public reads it; null while nobody can. */
    public @Nullable String address(PageView page) {
        EventView event = officeEvent.getEvent();
        if (!page.published() || (event != null && event.status() != EventStatus.PUBLISHED)) {
            return null;
        }
        String owner = event == null ? "" : "/events/" + event.code();
        return switch (page.kind()) {
            case INTRODUCTION -> "/";
            case QUESTION -> owner + "#questions";
            default -> owner + "/pages/" + page.slug();
        };
    }

    public boolean isUndoable() {
        return Undo.offered(list());
    }

    public void up(UUID id) {
        move(id, -1);
    }

    public void down(UUID id) {
        move(id, 1);
    }

    private void move(UUID id, int steps) {
        pages.arrange(eventId(), Moves.moved(all.stream().map(PageView::id).toList(), id, steps));
        Departure.to(getHref() + Moves.trace(id, steps));
    }

    /** Whether the button that was just used stands here: it takes the focus again. */
    public boolean moved(UUID id, String way) {
        return Moves.traced(id, way);
    }

    public void delete(UUID id) {
        PageView page = pages.get(eventId(), id);
        pages.delete(eventId(), id);
        Undo.keep(list(), page.toDraft());
        Departure.to(getHref() + "?" + Undo.OFFER, Words.of("office.page.deleted", title(page)));
    }

    public void restore() {
        Undo.take(list(), PageDraft.class).ifPresent(draft -> {
            PageView back = pages.create(eventId(), draft);
            Departure.to(getHref(), Words.of("office.page.restored", title(back)));
        });
    }

    private String list() {
        return "pages:" + eventId();
    }

    private @Nullable UUID eventId() {
        EventView event = officeEvent.getEvent();
        return event == null ? null : event.id();
    }
}
