package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.plenum.tickets.TicketTypeView;
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
    private List<TicketTypeView> types = List.of();
    private List<Fold> folds = List.of();
    private List<Difference> differences = List.of();
    private boolean stale;

    /** A ticket type that can be ticked. */
    public record Ticket(UUID id, String name, boolean chosen) {}

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.EVENTS_EDIT)) {
            throw new Forbidden();
        }
        EventView event = officeEvent.require();
        types = ticketTypes.ofEvent(event.id());
        String asked = Asked.text("field");
        if (asked != null) {
            FieldView found = customFields.get(event.id(), Ids.parse("custom field", asked));
            field = found;
            form = FieldForm.of(found);
        }
        folds = Fold.of(spoken.current(), languages, event.language(), form.getOthers(), form.translated());
    }

    public void load() {
        getForm();
    }

    public void save() {
        EventView event = officeEvent.require();
        FieldView before = field;
        List<UUID> chosen =
                getTickets().stream().filter(Ticket::chosen).map(Ticket::id).toList();
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

    /** Ticked as they were sent, else as they are stored. */
    public List<Ticket> getTickets() {
        Set<String> chosen = new HashSet<>();
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback()) {
            String @Nullable [] sent =
                    faces.getExternalContext().getRequestParameterValuesMap().get("ticketType");
            chosen.addAll(sent == null ? List.of() : List.of(sent));
        } else if (field != null) {
            field.ticketTypeIds().forEach(id -> chosen.add(id.toString()));
        }
        List<Ticket> tickets = new ArrayList<>();
        types.forEach(type -> tickets.add(
                new Ticket(type.id(), type.name(), chosen.contains(type.id().toString()))));
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
