package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.events.EventView;
import org.plenum.groups.Groups;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Stale;
import org.plenum.languages.KnownLanguages;
import org.plenum.languages.SpokenLanguages;
import org.plenum.languages.SpokenView;
import org.plenum.tickets.BelowTaken;
import org.plenum.tickets.TicketCodeTaken;
import org.plenum.tickets.TicketTypeDraft;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;
import org.plenum.tickets.TicketVisibility;
import org.plenum.web.ui.Languages;

/** {@code /manage/events/{event}/tickets/new} and {@code /manage/events/{event}/tickets/{type}}. */
@Named("ticketFormPage")
@RequestScoped
public class TicketFormPage {
    @Inject
    TicketTypes ticketTypes;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    SpokenLanguages spokenLanguages;

    @Inject
    Languages languages;

    @Inject
    Groups groups;

    private List<BoxChoice> groupBoxes = List.of();
    private List<BoxChoice> mainBoxes = List.of();

    private @Nullable TicketTypeView type;
    private TicketForm form = new TicketForm();
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
        EventView event = officeEvent.require();
        String asked = Asked.text("type");
        if (asked == null) {
            form.setTaxRatePercent(usualTax(event.id()));
        } else {
            TicketTypeView found = ticketTypes.get(event.id(), Ids.parse("ticket type", asked));
            type = found;
            form = TicketForm.of(found, event.timeZone());
        }
        TicketTypeView itself = type;
        mainBoxes = BoxChoice.ofTickets(
                ticketTypes.ofEvent(event.id()).stream()
                        .filter(other -> other.terms().addOn() == null
                                && !other.terms().isBundle()
                                && (itself == null || !other.id().equals(itself.id())))
                        .toList(),
                form.mains());
        form.setParts(PartRow.of(
                ticketTypes.ofEvent(event.id()).stream()
                        .filter(other -> !other.terms().isBundle()
                                && (itself == null || !other.id().equals(itself.id())))
                        .toList(),
                itself == null ? List.of() : itself.terms().parts()));
        groupBoxes = BoxChoice.ofGroups(groups.all(), type == null ? List.of() : type.groups());
    }

    public void load() {
        getForm();
    }

    /** Most often all tickets of an event are taxed alike. */
    private String usualTax(UUID eventId) {
        List<TicketTypeView> others = ticketTypes.ofEvent(eventId);
        return others.isEmpty()
                ? "0"
                : Numbers.text(others.getLast().taxRatePercent().stripTrailingZeros());
    }

    public TicketForm getForm() {
        return form;
    }

    public @Nullable TicketTypeView getType() {
        return type;
    }

    public boolean isNew() {
        return type == null;
    }

    /** Whether somebody else has saved while this form was open. */
    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public String getCurrency() {
        return officeEvent.require().currency().getCurrencyCode();
    }

    public List<TicketVisibility> getVisibilities() {
        return List.of(TicketVisibility.values());
    }

    /** Who can be offered it, when not everybody is. */
    public List<BoxChoice> getGroups() {
        return groupBoxes;
    }

    /** With which an add-on can be sold. */
    public List<BoxChoice> getMains() {
        return mainBoxes;
    }

    public String getBack() {
        return officeEvent.getHref() + "/tickets";
    }

    /** What else can be typed here in other languages. */
    public List<Fold> getFolds() {
        return Fold.of(
                spoken,
                languages,
                officeEvent.require().language(),
                form.getOthers(),
                List.of(
                        new Fold.Text(
                                "name",
                                Words.of("office.ticket.name"),
                                null,
                                TicketTypes.NAME_LENGTH_MAX_CHARS,
                                form.getName()),
                        new Fold.Text(
                                "description",
                                Words.of("office.ticket.description"),
                                3,
                                TicketTypes.DESCRIPTION_LENGTH_MAX_CHARS,
                                form.getDescription())));
    }

    public void save() {
        EventView event = officeEvent.require();
        TicketTypeView before = type;
        form.setGroups(BoxChoice.chosen(groupBoxes));
        form.setMains(BoxChoice.chosen(mainBoxes));
        TicketTypeDraft draft = form.toDraft(event.timeZone(), event.currency());
        try {
            TicketTypeView saved = before == null
                    ? ticketTypes.create(event.id(), draft)
                    : ticketTypes.change(event.id(), before.id(), form.getVersion(), draft);
            Departure.to(
                    getBack(),
                    Words.of(before == null ? "office.ticket.created" : "office.ticket.saved", saved.name()));
        } catch (TicketCodeTaken taken) {
            throw Invalid.of("code", taken.code(), taken.getMessage());
        } catch (BelowTaken below) {
            throw Invalid.of("quantity", below.code(), below.getMessage());
        } catch (Stale newer) {
            compare(event);
        }
    }

    private Map<String, @Nullable String> texts(TicketTypeView newest, EventView event) {
        TicketForm theirs = TicketForm.of(newest, event.timeZone());
        theirs.setParts(
                PartRow.of(ticketTypes.ofEvent(event.id()), newest.terms().parts()));
        return theirs.texts();
    }

    private void compare(EventView event) {
        if (type != null) {
            TicketTypeView newest = ticketTypes.get(event.id(), type.id());
            differences = Difference.between("office.ticket.", form.texts(), texts(newest, event));
            form.setVersion(newest.version());
            stale = true;
        }
    }
}
