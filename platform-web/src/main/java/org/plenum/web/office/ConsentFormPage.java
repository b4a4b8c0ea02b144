package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.consents.ConsentDraft;
import org.plenum.consents.ConsentText;
import org.plenum.consents.ConsentView;
import org.plenum.consents.Consents;
import org.plenum.events.EventView;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Stale;
import org.plenum.languages.SpokenLanguages;
import org.plenum.pages.RichText;
import org.plenum.web.ui.Languages;

/** A consent of the organization or of an event, new or there already, in one language: {@code ?text=de}. */
@Named("consentFormPage")
@RequestScoped
public class ConsentFormPage {
    private static final int COMPARED_LENGTH_MAX_CHARS = 400;

    @Inject
    Consents consents;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    Languages languages;

    @Inject
    SpokenLanguages spoken;

    private @Nullable ConsentView consent;
    private String language = "en";
    private @Nullable String name;
    private @Nullable String text;
    private boolean required;
    private int version;
    private List<Difference> differences = List.of();
    private boolean stale;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.SITE_EDIT)) {
            throw new Forbidden();
        }
        String asked = Asked.text("consent");
        if (asked != null) {
            ConsentView found = consents.get(eventId(), Ids.parse("consent", asked));
            consent = found;
            name = found.name();
            required = found.required();
            version = found.version();
        }
        String wanted = Asked.text("text");
        String first = consent == null
                ? spoken.current().main()
                : consent.texts().getFirst().language();
        language = wanted != null && spoken.current().active().contains(wanted) ? wanted : first;
        text = textOf(consent);
    }

    private @Nullable String textOf(@Nullable ConsentView of) {
        return of == null ? null : of.in(language).map(ConsentText::text).orElse(null);
    }

    public void load() {
        getName();
    }

    public void save() {
        ConsentView before = consent;
        List<ConsentText> texts = new ArrayList<>();
        ConsentText written = new ConsentText(language, text == null ? "" : text);
        // The first stays the first: it is for those who speak none of the languages.
        if (before == null || before.in(language).isEmpty()) {
            if (before != null) {
                texts.addAll(before.texts());
            }
            texts.add(written);
        } else {
            before.texts().forEach(each -> texts.add(each.language().equals(language) ? written : each));
        }
        ConsentDraft draft = new ConsentDraft(name, required, null, texts);
        try {
            ConsentView saved = before == null
                    ? consents.create(eventId(), draft)
                    : consents.change(eventId(), before.id(), version, draft);
            Departure.to(getBack(), Words.of("office.saved", saved.name()));
        } catch (Invalid invalid) {
            throw new Invalid(invalid.errors().stream()
                    .map(error -> new Invalid.FieldError(
                            error.field().startsWith("texts") ? "text" : error.field(), error.code(), error.message()))
                    .toList());
        } catch (Stale newer) {
            compare();
        }
    }

    private void compare() {
        if (consent != null) {
            ConsentView newest = consents.get(eventId(), consent.id());
            differences = Difference.between(
                    "office.consent.",
                    texts(name, text, required),
                    texts(newest.name(), textOf(newest), newest.required()));
            version = newest.version();
            stale = true;
        }
    }

    private static Map<String, @Nullable String> texts(@Nullable String name, @Nullable String text, boolean required) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("text", text == null ? null : RichText.plain(text, COMPARED_LENGTH_MAX_CHARS));
        texts.put("required", Words.of("office.consent.required." + required));
        return texts;
    }

    public boolean isNew() {
        return consent == null;
    }

    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public List<PageFormPage.Tab> getTabs() {
        ConsentView known = consent;
        return languages.getChoices().stream()
                .map(choice -> new PageFormPage.Tab(
                        choice.tag(),
                        choice.name(),
                        known != null && known.in(choice.tag()).isPresent(),
                        choice.tag().equals(language)))
                .toList();
    }

    public String getLanguage() {
        return language;
    }

    public String getTitle() {
        return consent == null ? Words.of("office.consent.newTitle") : consent.name();
    }

    /** Counts from 1; 0 for a new one. */
    public int getEdition() {
        return consent == null ? 0 : consent.edition();
    }

    public String getBack() {
        return ConsentListPage.href(officeEvent);
    }

    public String getHref() {
        return getBack() + "/" + (consent == null ? "new" : consent.id()) + "?text=";
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    private @Nullable UUID eventId() {
        EventView event = officeEvent.getEvent();
        return event == null ? null : event.id();
    }
}
