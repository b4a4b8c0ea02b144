package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.consents.ConsentDraft;
import org.plenum.consents.ConsentText;
import org.plenum.consents.ConsentView;
import org.plenum.consents.Consents;
import org.plenum.events.EventView;

/** {@code /manage/consents} and {@code /manage/events/{event}/consents}: what customers are asked to agree to. */
@Named("consentListPage")
@RequestScoped
public class ConsentListPage {
    @Inject
    Consents consents;

    @Inject
    OfficeEvent officeEvent;

    private List<ConsentView> all = List.of();

    @PostConstruct
    void open() {
        all = consents.all(eventId());
    }

    public void load() {
        getAll();
    }

    public List<ConsentView> getAll() {
        return all;
    }

    public String languages(ConsentView consent) {
        return consent.texts().stream().map(ConsentText::language).collect(Collectors.joining(", "));
    }

    public String getHref() {
        return href(officeEvent);
    }

    static String href(OfficeEvent event) {
        return (event.getEvent() == null ? "/manage" : event.getHref()) + "/consents";
    }

    public boolean isUndoable() {
        return Undo.offered(list());
    }

    public boolean moved(UUID id, String way) {
        return Moves.traced(id, way);
    }

    public void up(UUID id) {
        move(id, -1);
    }

    public void down(UUID id) {
        move(id, 1);
    }

    private void move(UUID id, int steps) {
        consents.arrange(
                eventId(), Moves.moved(all.stream().map(ConsentView::id).toList(), id, steps));
        Departure.to(getHref() + Moves.trace(id, steps));
    }

    public void delete(UUID id) {
        ConsentView consent = consents.get(eventId(), id);
        consents.delete(eventId(), id);
        Undo.keep(list(), consent.toDraft());
        Departure.to(getHref() + "?" + Undo.OFFER, Words.of("office.deleted", consent.name()));
    }

    public void restore() {
        Undo.take(list(), ConsentDraft.class).ifPresent(draft -> {
            ConsentView back = consents.create(eventId(), draft);
            Departure.to(getHref(), Words.of("office.restored", back.name()));
        });
    }

    private String list() {
        return "consents:" + eventId();
    }

    private @Nullable UUID eventId() {
        EventView event = officeEvent.getEvent();
        return event == null ? null : event.id();
    }
}
