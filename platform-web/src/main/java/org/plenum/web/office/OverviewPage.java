package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.events.EventStatus;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Page;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;

/** {@code /manage}: all events of the organization. */
@Named("overviewPage")
@RequestScoped
public class OverviewPage {
    @Inject
    Events events;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    Clock clock;

    private Page<Row> page = new Page<>(List.of(), null);

    /**
     * One event of the list.
     *
     * @param seats null when there is no bound
     * @param state DRAFT, PUBLISHED or OVER
     */
    public record Row(EventView event, int sold, @Nullable Integer seats, String state) {}

    @PostConstruct
    void open() {
        page = events.list(Asked.search(), Asked.page()).map(this::row);
    }

    public void load() {
        getRows();
    }

    private Row row(EventView event) {
        List<TicketTypeView> types = ticketTypes.ofEvent(event.id());
        int sold = types.stream().mapToInt(TicketTypeView::sold).sum();
        boolean over = event.endsAt().isBefore(clock.instant());
        String state = over && event.status() == EventStatus.PUBLISHED
                ? "OVER"
                : event.status().name();
        return new Row(event, sold, seats(event, types), state);
    }

    /** What can be sold at most: the event's own bound, or what its ticket types add up to. */
    static @Nullable Integer seats(EventView event, List<TicketTypeView> types) {
        if (event.capacity() != null) {
            return event.capacity();
        }
        int sum = 0;
        for (TicketTypeView type : types) {
            if (type.quantity() == null) {
                return null;
            }
            sum = Math.addExact(sum, type.quantity());
        }
        return types.isEmpty() ? null : Integer.valueOf(sum);
    }

    public List<Row> getRows() {
        return page.items();
    }

    public @Nullable String getSearch() {
        return Asked.search();
    }

    public boolean isFirstPage() {
        return Asked.text("after") == null;
    }

    /** Whether the organization has no event at all. */
    public boolean isNew() {
        return page.items().isEmpty() && Asked.search() == null && isFirstPage();
    }

    public @Nullable String getNextCursor() {
        return page.nextCursor();
    }

    public String getQuery() {
        return Asked.query("q", Asked.search());
    }
}
