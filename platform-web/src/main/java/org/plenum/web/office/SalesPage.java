package org.plenum.web.office;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.accounting.Period;
import org.plenum.events.EventView;
import org.plenum.kernel.Invalid;
import org.plenum.kernel.Money;
import org.plenum.reporting.SalesReport;
import org.plenum.reporting.SalesReports;

/** {@code /manage/events/{event}/sales?from=…&to=…}: what the event sold, to whom it nearly sold, and what went back. */
@Named("salesPage")
@RequestScoped
public class SalesPage {
    private static final int PERCENT = 100;

    @Inject
    SalesReports reports;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    Clock clock;

    private @Nullable Period period;
    private @Nullable SalesReport report;
    private SalesReport.@Nullable Sold today;
    private @Nullable SalesChart chart;
    private boolean bad;

    @PostConstruct
    void open() {
        EventView event = officeEvent.require();
        LocalDate now = clock.instant().atZone(event.timeZone()).toLocalDate();
        try {
            period = asked(Asked.text("from"), Asked.text("to"), now);
            report = reports.report(event.id(), period);
        } catch (Invalid unreadable) {
            bad = true;
            period = asked(null, null, now);
            report = reports.report(event.id(), period);
        }
        today = reports.today(event.id());
        chart = SalesChart.of(
                report.byDay().stream()
                        .collect(Collectors.toMap(SalesReport.DaySales::day, SalesReport.DaySales::sold)),
                period.from(),
                period.to(),
                FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** The last weeks when nothing is asked for. */
    static Period asked(@Nullable String from, @Nullable String to, LocalDate today) {
        return from == null && to == null
                ? new Period(today.minusDays(SalesReports.DAYS_DEFAULT - 1L), today)
                : Period.of(from, to, today);
    }

    public void load() {
        getReport();
    }

    public Period getPeriod() {
        return requireNonNull(period);
    }

    public SalesReport getReport() {
        return requireNonNull(report);
    }

    public SalesReport.Sold getToday() {
        return requireNonNull(today);
    }

    public SalesChart getChart() {
        return requireNonNull(chart);
    }

    /** What was asked cannot be shown; the last weeks are shown in its place. */
    public boolean isBad() {
        return bad;
    }

    /** Nothing was even held in these days. */
    public boolean isNothing() {
        return getReport().funnel().begun() == 0 && getReport().sold().orders() == 0;
    }

    public Money getLeft() {
        return getReport().sold().revenue().minus(getReport().refunded());
    }

    public String getChartNote() {
        return Words.of(
                "office.sales.chartNote", getChart().total(), getChart().bars().size());
    }

    /** Of those who began, 0 to 100. */
    public int share(int reached) {
        int begun = getReport().funnel().begun();
        return begun == 0 ? 0 : Math.round((float) reached * PERCENT / begun);
    }

    public String getQuery() {
        return Asked.query(
                "from", getPeriod().from().toString(), "to", getPeriod().to().toString());
    }

    public String getExports() {
        return "/manage/exports/" + officeEvent.require().id() + "/sales";
    }
}
