package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.events.EventView;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Stale;
import org.plenum.tickets.BelowTaken;
import org.plenum.tickets.QuotaDraft;
import org.plenum.tickets.QuotaView;
import org.plenum.tickets.Quotas;
import org.plenum.tickets.TicketTypes;

/** {@code /manage/events/{event}/quotas/new} and {@code /manage/events/{event}/quotas/{quota}}. */
@Named("quotaFormPage")
@RequestScoped
public class QuotaFormPage {
    @Inject
    Quotas quotas;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    OfficeEvent officeEvent;

    private @Nullable QuotaView quota;
    private QuotaForm form = new QuotaForm();
    private List<BoxChoice> types = List.of();
    private List<Difference> differences = List.of();
    private boolean stale;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.EVENTS_EDIT)) {
            throw new Forbidden();
        }
        EventView event = officeEvent.require();
        String asked = Asked.text("quota");
        QuotaView found = asked == null ? null : quotas.get(event.id(), Ids.parse("quota", asked));
        if (found != null) {
            quota = found;
            form = QuotaForm.of(found);
        }
        types = BoxChoice.ofTickets(
                ticketTypes.ofEvent(event.id()).stream()
                        .filter(type -> !type.terms().isBundle())
                        .toList(),
                found == null ? List.of() : found.ticketTypes());
    }

    public void load() {
        getForm();
    }

    public void save() {
        EventView event = officeEvent.require();
        QuotaView before = quota;
        QuotaDraft draft = form.toDraft(BoxChoice.chosen(types));
        try {
            QuotaView saved = before == null
                    ? quotas.create(event.id(), draft)
                    : quotas.change(event.id(), before.id(), form.getVersion(), draft);
            Departure.to(getBack(), Words.of("office.saved", saved.name()));
        } catch (BelowTaken below) {
            throw Invalid.of("quantity", below.code(), below.getMessage());
        } catch (Stale newer) {
            if (before != null) {
                QuotaForm newest = QuotaForm.of(quotas.get(event.id(), before.id()));
                differences = Difference.between("office.quota.", form.texts(), newest.texts());
                form.setVersion(newest.getVersion());
                stale = true;
            }
        }
    }

    public void delete() {
        QuotaView mine = quota;
        if (mine != null) {
            quotas.delete(mine.eventId(), mine.id());
            Departure.to(getBack(), Words.of("office.deleted", mine.name()));
        }
    }

    public QuotaForm getForm() {
        return form;
    }

    public boolean isNew() {
        return quota == null;
    }

    public List<BoxChoice> getTypes() {
        return types;
    }

    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public String getTitle() {
        return quota == null ? Words.of("office.quota.newTitle") : quota.name();
    }

    public String getBack() {
        return officeEvent.getHref() + "/tickets";
    }
}
