package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.events.EventView;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Stale;
import org.plenum.pages.MenuPlace;
import org.plenum.pages.PageDraft;
import org.plenum.pages.PageKind;
import org.plenum.pages.PageKindTaken;
import org.plenum.pages.PageSlugTaken;
import org.plenum.pages.PageView;
import org.plenum.pages.Pages;
import org.plenum.web.ui.Languages;

/** A text page of the organization or of an event, new or there already, in one language: {@code ?text=de}. */
@Named("pageFormPage")
@RequestScoped
public class PageFormPage {
    @Inject
    Pages pages;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    Languages languages;

    private @Nullable PageView page;
    private PageForm form = new PageForm();
    private String language = "en";
    private List<Difference> differences = List.of();
    private boolean stale;

    /** A language in which the page can be written. */
    public record Tab(String tag, String name, boolean written, boolean current) {}

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.SITE_EDIT)) {
            throw new Forbidden();
        }
        String asked = Asked.text("page");
        String wanted = Asked.text("text");
        if (asked == null) {
            language = wanted == null ? reader() : known(wanted);
            String kind = Asked.text("kind");
            if (kind != null && getKinds().stream().anyMatch(each -> each.name().equals(kind))) {
                form.setKind(PageKind.valueOf(kind));
            }
        } else {
            PageView found = pages.get(eventId(), Ids.parse("page", asked));
            page = found;
            language = wanted == null ? found.text(reader()).language() : known(wanted);
            form = PageForm.of(found, language);
        }
    }

    public void load() {
        getForm();
    }

    private static String reader() {
        return FacesContext.getCurrentInstance().getViewRoot() == null
                ? "en"
                : FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
    }

    private String known(String wanted) {
        return languages.getChoices().stream()
                .map(Languages.Choice::tag)
                .filter(wanted::equals)
                .findFirst()
                .orElseThrow(() -> new NotFound("language"));
    }

    public PageForm getForm() {
        return form;
    }

    public @Nullable PageView getPage() {
        return page;
    }

    public boolean isNew() {
        return page == null;
    }

    /** Whether somebody else has saved while this form was open. */
    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public List<Tab> getTabs() {
        PageView known = page;
        return languages.getChoices().stream()
                .map(choice -> new Tab(
                        choice.tag(),
                        choice.name(),
                        known != null && known.in(choice.tag()).isPresent(),
                        choice.tag().equals(language)))
                .toList();
    }

    /** In which is written. */
    public String getLanguage() {
        return language;
    }

    public String getLanguageName() {
        return getTabs().stream().filter(Tab::current).findFirst().orElseThrow().name();
    }

    /** Whether the text in this language can go: another stays. */
    public boolean isRemovable() {
        return page != null && page.in(language).isPresent() && page.texts().size() > 1;
    }

    public List<PageKind> getKinds() {
        return officeEvent.getEvent() == null
                ? List.of(PageKind.PAGE, PageKind.INTRODUCTION, PageKind.IMPRINT, PageKind.PRIVACY, PageKind.TERMS)
                : List.of(PageKind.PAGE, PageKind.QUESTION);
    }

    public List<MenuPlace> getPlaces() {
        return List.of(MenuPlace.values());
    }

    public String getTitle() {
        return page == null
                ? Words.of("office.page.newTitle")
                : page.text(language).title();
    }

    public String getBack() {
        return PageListPage.href(officeEvent);
    }

    /** Address of the form itself in another language. */
    public String getHref() {
        return getBack() + "/" + (page == null ? "new" : page.id()) + "?text=";
    }

    public void save() {
        PageView before = page;
        write(form.toDraft(before, language), "office.page.saved");
    }

    /** Takes the text in this language away. */
    public void removeText() {
        PageView before = page;
        if (before == null || !isRemovable()) {
            throw new NotFound("text");
        }
        PageDraft draft = before.toDraft();
        List<org.plenum.pages.PageText> rest = draft.texts().stream()
                .filter(text -> !text.language().equals(language))
                .toList();
        String own = language.equals(draft.language()) ? rest.getFirst().language() : draft.language();
        write(
                new PageDraft(
                        draft.slug(), draft.kind(), draft.menu(), null, draft.published(), draft.listed(), own, rest),
                "office.page.textRemoved");
    }

    private void write(PageDraft draft, String said) {
        PageView before = page;
        try {
            PageView saved = before == null
                    ? pages.create(eventId(), draft)
                    : pages.change(eventId(), before.id(), form.getVersion(), draft);
            Departure.to(getBack(), Words.of(said, saved.text(language).title()));
        } catch (PageSlugTaken taken) {
            throw Invalid.of("slug", taken.code(), taken.getMessage());
        } catch (PageKindTaken taken) {
            throw Invalid.of("kind", taken.code(), taken.getMessage());
        } catch (Invalid invalid) {
            throw here(invalid);
        } catch (Stale newer) {
            compare();
        }
    }

    /** The language that is written here is the first of the texts; its fields stand in the form under their own names. */
    private static Invalid here(Invalid invalid) {
        return new Invalid(invalid.errors().stream()
                .map(error -> new Invalid.FieldError(
                        error.field().replaceFirst("^texts\\[0]\\.", ""), error.code(), error.message()))
                .toList());
    }

    private void compare() {
        if (page != null) {
            PageView newest = pages.get(eventId(), page.id());
            differences = Difference.between(
                    "office.page.", form.texts(), PageForm.of(newest, language).texts());
            form.setVersion(newest.version());
            stale = true;
        }
    }

    private @Nullable UUID eventId() {
        EventView event = officeEvent.getEvent();
        return event == null ? null : event.id();
    }
}
