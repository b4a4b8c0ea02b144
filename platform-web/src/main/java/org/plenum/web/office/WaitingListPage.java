package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Page;
import org.plenum.waiting.WaitingCount;
import org.plenum.waiting.WaitingEntries;
import org.plenum.waiting.WaitingRules;
import org.plenum.waiting.WaitingRulesView;
import org.plenum.waiting.WaitingStatus;
import org.plenum.waiting.WaitingView;

/** {@code /manage/events/{event}/waiting-list?status=…&after=…}: who waits, with offers out of turn. */
@Named("waitingListPage")
@RequestScoped
public class WaitingListPage {
    private static final int AT_ONCE_MAX = 25;

    @Inject
    WaitingEntries waiting;

    @Inject
    WaitingRules waitingRules;

    @Inject
    OfficeEvent officeEvent;

    private Page<WaitingView> page = new Page<>(List.of(), null);
    private List<WaitingCount> counts = List.of();
    private @Nullable WaitingRulesView rules;
    private @Nullable WaitingStatus status;

    @PostConstruct
    void open() {
        UUID event = officeEvent.require().id();
        String asked = Asked.text("status");
        status = Arrays.stream(WaitingStatus.values())
                .filter(known -> known.name().equals(asked))
                .findFirst()
                .orElse(null);
        page = waiting.list(event, status, Asked.search(), Asked.page());
        counts = waiting.counts(event);
        rules = waitingRules.get(event);
    }

    public void load() {
        getRows();
    }

    public List<WaitingView> getRows() {
        return page.items();
    }

    public List<WaitingStatus> getStatuses() {
        return List.of(WaitingStatus.values());
    }

    public @Nullable WaitingStatus getStatus() {
        return status;
    }

    public @Nullable WaitingRulesView getRules() {
        return rules;
    }

    public int parties(WaitingStatus of) {
        return counts.stream()
                .filter(count -> count.status() == of)
                .mapToInt(WaitingCount::parties)
                .sum();
    }

    public int seats(WaitingStatus of) {
        return counts.stream()
                .filter(count -> count.status() == of)
                .mapToInt(WaitingCount::seats)
                .sum();
    }

    public @Nullable String getSearch() {
        return Asked.search();
    }

    public boolean isFiltered() {
        return status != null || Asked.search() != null;
    }

    public boolean isFirstPage() {
        return Asked.text("after") == null;
    }

    public @Nullable String getNextCursor() {
        return page.nextCursor();
    }

    public String getQuery() {
        return Asked.query("q", Asked.search(), "status", status == null ? null : status.name());
    }

    /** Holds seats for those who are ticked, whoever stands before them. */
    public void offer() {
        List<UUID> selected = selected();
        selected.forEach(id -> waiting.offer(officeEvent.require().id(), id));
        if (!selected.isEmpty()) {
            Departure.to(here(), Words.of("office.waiting.offered", selected.size()));
        }
    }

    public void remove() {
        List<UUID> selected = selected();
        selected.forEach(id -> waiting.remove(officeEvent.require().id(), id));
        if (!selected.isEmpty()) {
            Departure.to(here(), Words.of("office.waiting.removed", selected.size()));
        }
    }

    /** The rows that are ticked; when there is none, that is said. */
    private static List<UUID> selected() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String[] ticked =
                faces.getExternalContext().getRequestParameterValuesMap().get("selected");
        if (ticked == null) {
            faces.addMessage(
                    null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Words.of("office.waiting.none"), null));
            return List.of();
        }
        return Arrays.stream(ticked)
                .limit(AT_ONCE_MAX)
                .map(id -> Ids.parse("waiting entry", id))
                .toList();
    }

    private String here() {
        return officeEvent.getHref() + "/waiting-list" + getQuery();
    }
}
