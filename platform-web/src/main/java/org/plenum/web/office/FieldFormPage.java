package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.events.EventView;
import org.plenum.fields.CustomFields;
import org.plenum.fields.FieldAsked;
import org.plenum.fields.FieldKind;
import org.plenum.fields.FieldView;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Stale;
import org.plenum.languages.SpokenLanguages;
import org.plenum.tickets.TicketTypes;
import org.plenum.web.ui.Languages;

/** {@code /manage/events/{event}/fields/new} and {@code /manage/events/{event}/fields/{field}}. */
@Named("fieldFormPage")
@RequestScoped
public class FieldFormPage {
    @Inject
    CustomFields customFields;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    SpokenLanguages spoken;

    @Inject
    Languages languages;

    private @Nullable FieldView field;
    private FieldForm form = new FieldForm();
    private List<BoxChoice> tickets = List.of();
    private List<Fold> folds = List.of();
    private List<Difference> differences = List.of();
    private boolean stale;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.EVENTS_EDIT)) {
            throw new Forbidden();
        }
        EventView event = officeEvent.require();
        String asked = Asked.text("field");
        if (asked != null) {
            FieldView found = customFields.get(event.id(), Ids.parse("custom field", asked));
            field = found;
            form = FieldForm.of(found);
        }
        tickets =
                BoxChoice.ofTickets(ticketTypes.ofEvent(event.id()), field == null ? List.of() : field.ticketTypeIds());
        folds = Fold.of(spoken.current(), languages, event.language(), form.getOthers(), form.translated());
    }

    public void load() {
        getForm();
    }

    public void save() {
        EventView event = officeEvent.require();
        FieldView before = field;
        List<UUID> chosen = BoxChoice.chosen(tickets);
        try {
            FieldView saved = before == null
                    ? customFields.create(event.id(), form.toDraft(chosen))
                    : customFields.change(event.id(), before.id(), form.getVersion(), form.toDraft(chosen));
            Departure.to(getBack(), Words.of("office.saved", saved.label()));
        } catch (Invalid invalid) {
            // The choices are one field of the page.
            throw new Invalid(invalid.errors().stream()
                    .map(error -> new Invalid.FieldError(
                            error.field().startsWith("choices[") ? "choices" : error.field(),
                            error.code(),
                            error.message()))
                    .toList());
        } catch (Stale newer) {
            if (before != null) {
                FieldForm newest = FieldForm.of(customFields.get(event.id(), before.id()));
                differences = Difference.between("office.field.", form.texts(), newest.texts());
                form.setVersion(newest.getVersion());
                stale = true;
            }
        }
    }

    public List<BoxChoice> getTickets() {
        return tickets;
    }

    public FieldForm getForm() {
        return form;
    }

    public List<Fold> getFolds() {
        return folds;
    }

    public List<FieldKind> getKinds() {
        return List.of(FieldKind.values());
    }

    public List<FieldAsked> getAsked() {
        return List.of(FieldAsked.values());
    }

    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public String getTitle() {
        return field == null ? Words.of("office.field.newTitle") : field.label();
    }

    public String getBack() {
        return officeEvent.getHref() + "/fields";
    }
}
