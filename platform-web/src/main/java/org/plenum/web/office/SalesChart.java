package org.plenum.web.office;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenum.orders.SalesSummary;

/**
 * Tickets sold per day as bars, ready to be drawn in a box of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param total tickets of the days shown
 * @param peak most tickets of one day, 0 when none was sold
 */
public record SalesChart(List<Bar> bars, List<Tick> ticks, List<Day> days, int total, int peak) {
    static final int WIDTH = 680;
    static final int HEIGHT = 224;

    private static final int LEFT = 40;
    private static final int TOP = 34;
    private static final int BOTTOM = 196;
    private static final int DAYS_SHOWN_MAX = 30;
    private static final int DAYS_SHOWN_MIN = 14;
    private static final int DAYS_LABELLED_MAX = 8;
    private static final int TICKS = 3;
    private static final double BAR_SHARE = 0.7;

    /**
     * One day.
     *
     * @param style {@code pk} for the best day, else empty
     * @param note for people who cannot see the height
     */
    public record Bar(String x, String y, String width, String height, String style, String note) {}

    /** A line of the grid. */
    public record Tick(String y, String textY, int value) {}

    /** A name below a bar. */
    public record Day(String x, String text) {}

    /** The days until today, at least two weeks so that the first sale does not fill the picture. */
    static SalesChart of(List<SalesSummary.DaySales> sales, LocalDate today, Locale locale) {
        Map<LocalDate, Integer> sold = new HashMap<>();
        LocalDate first = today.minusDays(DAYS_SHOWN_MIN - 1L);
        for (SalesSummary.DaySales day : sales) {
            sold.merge(day.day(), day.sold(), Integer::sum);
            first = day.day().isBefore(first) ? day.day() : first;
        }
        LocalDate earliest = today.minusDays(DAYS_SHOWN_MAX - 1L);
        return of(sold, first.isBefore(earliest) ? earliest : first, today, locale);
    }

    /** All days from the first to the last. */
    static SalesChart of(Map<LocalDate, Integer> sold, LocalDate first, LocalDate last, Locale locale) {
        List<LocalDate> shown = first.datesUntil(last.plusDays(1)).toList();
        int peak =
                shown.stream().mapToInt(day -> sold.getOrDefault(day, 0)).max().orElse(0);
        int step = Math.max(1, niceStep(peak));
        return new SalesChart(
                bars(shown, sold, peak, step * TICKS, locale),
                ticks(step),
                labels(shown, locale),
                shown.stream().mapToInt(day -> sold.getOrDefault(day, 0)).sum(),
                peak);
    }

    private static List<Bar> bars(
            List<LocalDate> days, Map<LocalDate, Integer> sold, int peak, int top, Locale locale) {
        DateTimeFormatter name = DateTimeFormatter.ofPattern("d MMMM", locale);
        double slot = slot(days);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            int count = sold.getOrDefault(days.get(i), 0);
            double height = (double) count / top * (BOTTOM - TOP);
            bars.add(new Bar(
                    number(LEFT + slot * i + slot * (1 - BAR_SHARE) / 2),
                    number(BOTTOM - height),
                    number(slot * BAR_SHARE),
                    number(height),
                    count == peak && peak > 0 ? "pk" : "",
                    name.format(days.get(i)) + ": " + count));
        }
        return bars;
    }

    private static List<Tick> ticks(int step) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= TICKS; i++) {
            double y = BOTTOM - (double) i / TICKS * (BOTTOM - TOP);
            ticks.add(new Tick(number(y), number(y + 4), i * step));
        }
        return ticks;
    }

    private static List<Day> labels(List<LocalDate> days, Locale locale) {
        DateTimeFormatter name = DateTimeFormatter.ofPattern("d MMM", locale);
        int every = Math.ceilDiv(days.size(), DAYS_LABELLED_MAX);
        List<Day> labels = new ArrayList<>();
        // Counted from today backwards, so that today always has its name.
        for (int i = days.size() - 1; i >= 0; i -= every) {
            labels.add(new Day(number(LEFT + slot(days) * (i + 0.5)), name.format(days.get(i))));
        }
        return labels;
    }

    private static double slot(List<LocalDate> days) {
        return (double) (WIDTH - LEFT - 20) / days.size();
    }

    /** 1, 2, 5, 10, 20 … so that three steps hold the peak. */
    private static int niceStep(int peak) {
        int unit = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (unit * factor * TICKS >= peak) {
                    return unit * factor;
                }
            }
            unit = Math.multiplyExact(unit, 10);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
