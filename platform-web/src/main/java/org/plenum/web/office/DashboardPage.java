package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.checkin.CheckInCounts;
import org.plenum.checkin.CheckIns;
import org.plenum.events.EventStatus;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.events.Obstacle;
import org.plenum.orders.Orders;
import org.plenum.orders.SalesSummary;
import org.plenum.tickets.TicketTypes;
import org.plenum.web.ui.Formats;

/** {@code /manage/events/{event}}: how the event stands. Staff see the door only, money is for those who may see orders. */
@Named("dashboardPage")
@RequestScoped
public class DashboardPage {
    @Inject
    Events events;

    @Inject
    Orders orders;

    @Inject
    CheckIns checkIns;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    Clock clock;

    private @Nullable SalesSummary sales;
    private @Nullable CheckInCounts door;
    private @Nullable Integer seats;
    private @Nullable SalesChart chart;
    private List<Obstacle> obstacles = List.of();

    @PostConstruct
    void open() {
        EventView event = officeEvent.require();
        if (Callers.current().may(Permission.ORDERS_VIEW)) {
            sales = orders.summary(event.id());
        }
        if (Callers.current().may(Permission.CHECK_IN)) {
            door = checkIns.counts(event.id());
        }
        seats = OverviewPage.seats(event, ticketTypes.ofEvent(event.id()));
        if (event.status() == EventStatus.DRAFT) {
            obstacles = events.obstaclesToPublishing(event.id());
        }
    }

    public void load() {
        getSales();
    }

    public @Nullable SalesSummary getSales() {
        return sales;
    }

    public @Nullable CheckInCounts getDoor() {
        return door;
    }

    /** Null when there is no bound. */
    public @Nullable Integer getSeats() {
        return seats;
    }

    public @Nullable Integer getLeft() {
        return seats == null || sales == null ? null : Integer.valueOf(Math.max(0, seats - sales.sold()));
    }

    public List<Obstacle> getObstacles() {
        return obstacles;
    }

    public boolean isDraft() {
        return officeEvent.require().status() == EventStatus.DRAFT;
    }

    public SalesChart getChart() {
        if (chart == null) {
            chart = SalesChart.of(
                    sales == null ? List.of() : sales.byDay(),
                    today(),
                    FacesContext.getCurrentInstance().getViewRoot().getLocale());
        }
        return chart;
    }

    /** Share of the expected people who are in, 0 to 100. */
    public long getInPercent() {
        return door == null || door.expected() == 0 ? 0 : Math.min(100, door.admitted() * 100 / door.expected());
    }

    /** How far away the event is, in words. */
    public String getCountdown() {
        EventView event = officeEvent.require();
        if (event.endsAt().isBefore(clock.instant())) {
            return Words.of("office.dashboard.over");
        }
        long days = ChronoUnit.DAYS.between(
                today(), event.startsAt().atZone(event.timeZone()).toLocalDate());
        return days > 0 ? Words.of("office.dashboard.opensIn", days) : Words.of("office.dashboard.now");
    }

    public String getLead() {
        EventView event = officeEvent.require();
        return Formats.dates(event.startsAt(), event.endsAt(), event.timeZone()) + ". " + getCountdown();
    }

    public String getLeftNote() {
        return seats == null ? Words.of("office.dashboard.noBound") : Words.of("office.dashboard.leftOf", seats);
    }

    public String getDoorNote() {
        return Words.of("office.dashboard.ofExpected", door == null ? 0 : door.expected());
    }

    public String getChartNote() {
        return Words.of(
                "office.dashboard.chartNote",
                getChart().total(),
                getChart().bars().size());
    }

    private LocalDate today() {
        return clock.instant().atZone(officeEvent.require().timeZone()).toLocalDate();
    }

    public void publish() {
        EventView event = events.publish(officeEvent.require().id());
        Departure.to(officeEvent.getHref(), Words.of("office.dashboard.published", event.name()));
    }

    public void withdraw() {
        EventView event = events.withdraw(officeEvent.require().id());
        Departure.to(officeEvent.getHref(), Words.of("office.dashboard.withdrawn", event.name()));
    }
}
