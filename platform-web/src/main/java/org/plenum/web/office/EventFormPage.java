package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.events.CodeTaken;
import org.plenum.events.EventFormat;
import org.plenum.events.EventView;
import org.plenum.events.EventVisibility;
import org.plenum.events.Events;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Page;
import org.plenum.kernel.Stale;
import org.plenum.languages.KnownLanguages;
import org.plenum.languages.SpokenLanguages;
import org.plenum.languages.SpokenView;
import org.plenum.tenancy.Addresses;
import org.plenum.tenancy.Tenancy;
import org.plenum.web.ui.Languages;

/** {@code /manage/events/new} and {@code /manage/events/{event}/edit}. */
@Named("eventFormPage")
@RequestScoped
public class EventFormPage {
    private static final List<String> USUAL_CURRENCIES = List.of("EUR", "CHF", "GBP", "PLN", "USD", "JPY");

    @Inject
    Events events;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    SpokenLanguages spokenLanguages;

    @Inject
    Languages languages;

    @Inject
    Addresses addresses;

    private EventForm form = new EventForm();
    private List<Difference> differences = List.of();
    private boolean stale;

    /** Asked for once: each fold is looked at for each of its fields. */
    private SpokenView spoken = new SpokenView(List.of(), KnownLanguages.ENGLISH, 0);

    @PostConstruct
    void open() {
        spoken = spokenLanguages.current();
        if (!Callers.current().may(Permission.EVENTS_EDIT)) {
            throw new Forbidden();
        }
        EventView event = officeEvent.getEvent();
        form = event == null ? likeTheLast() : EventForm.of(event);
    }

    public void load() {
        getForm();
    }

    /** Whoever makes a second event mostly stays with the zone and the currency of the first. */
    private EventForm likeTheLast() {
        EventForm fresh = new EventForm();
        fresh.setLanguage(spoken.main());
        events.list(null, new Page.Request(1, null)).items().stream()
                .findFirst()
                .ifPresent(last -> {
                    fresh.setTimeZone(last.timeZone().getId());
                    fresh.setCurrency(last.currency().getCurrencyCode());
                });
        return fresh;
    }

    public EventForm getForm() {
        return form;
    }

    public boolean isNew() {
        return officeEvent.getEvent() == null;
    }

    /** Whether somebody else has saved while this form was open. */
    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public EventFormat[] getFormats() {
        return EventFormat.values();
    }

    public EventVisibility[] getVisibilities() {
        return EventVisibility.values();
    }

    /** The usual ones first, then all others by code. */
    public Set<String> getCurrencies() {
        Set<String> codes = new LinkedHashSet<>(USUAL_CURRENCIES);
        // Those of today's countries: the complete list is half history.
        Arrays.stream(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull)
                .map(Currency::getCurrencyCode)
                .sorted()
                .forEach(codes::add);
        if (form.getCurrency() != null) {
            codes.add(form.getCurrency());
        }
        return codes;
    }

    /** What stands before the code in the event's address. */
    public String getAddressStart() {
        return addresses.organization(Tenancy.current().slug()).replaceFirst("^https?://", "") + "/events/";
    }

    public String getBack() {
        return isNew() ? "/manage" : officeEvent.getHref();
    }

    /** What else can be typed here in other languages. */
    public List<Fold> getFolds() {
        return Fold.of(
                spoken,
                languages,
                form.getLanguage() == null ? spoken.main() : form.getLanguage(),
                form.getOthers(),
                List.of(
                        new Fold.Text(
                                "name",
                                Words.of("office.event.name"),
                                null,
                                Events.NAME_LENGTH_MAX_CHARS,
                                form.getName()),
                        new Fold.Text(
                                "tagline",
                                Words.of("office.event.tagline"),
                                null,
                                Events.TAGLINE_LENGTH_MAX_CHARS,
                                form.getTagline()),
                        new Fold.Text(
                                "venue",
                                Words.of("office.event.venue"),
                                null,
                                Events.VENUE_LENGTH_MAX_CHARS,
                                form.getVenue()),
                        new Fold.Text(
                                "description",
                                Words.of("office.event.description"),
                                6,
                                Events.DESCRIPTION_LENGTH_MAX_CHARS,
                                form.getDescription())));
    }

    /** In which the texts of the form may be written; a language that is active no more stays that of what was written in it. */
    public List<SelectItem> getLanguages() {
        Set<String> tags = new LinkedHashSet<>(spoken.active());
        if (form.getLanguage() != null) {
            tags.add(form.getLanguage());
        }
        return tags.stream()
                .map(tag -> new SelectItem(tag, languages.nameOf(tag)))
                .toList();
    }

    public void save() {
        EventView before = officeEvent.getEvent();
        try {
            EventView saved = before == null
                    ? events.create(form.toDraft(Map.of()))
                    : events.change(before.id(), form.getVersion(), form.toDraft(before.features()));
            Departure.to(
                    "/manage/events/" + saved.id() + (before == null ? "/tickets" : ""),
                    Words.of(before == null ? "office.event.created" : "office.event.saved", saved.name()));
        } catch (CodeTaken taken) {
            throw Invalid.of("code", taken.code(), taken.getMessage());
        } catch (Stale newer) {
            compare();
        }
    }

    private void compare() {
        EventView newest = events.get(officeEvent.require().id());
        differences = Difference.between(
                "office.event.", form.texts(), EventForm.of(newest).texts());
        form.setVersion(newest.version());
        stale = true;
    }

    public void delete() {
        EventView event = officeEvent.require();
        events.delete(event.id());
        Departure.to("/manage", Words.of("office.event.deleted", event.name()));
    }
}
