package org.plenum.localstack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real programme as schedule.xml, moved into the future by whole years of 52 weeks: weekdays stay, and so does the season with its offset from UTC.
 */
record Programme(String xml, LocalDate firstDay) {
    private static final int CYCLE_DAYS = 364;
    /** So many days at least lie between today and the first day. */
    private static final int LEAD_DAYS = 14;

    private static final Pattern FIRST_DAY = Pattern.compile("<day index=\"1\" date=\"(\\d{4}-\\d{2}-\\d{2})\"");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=[T\"<])");

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException if it has no first day
     */
    static Programme read(Path file, LocalDate today) {
        String xml;
        try {
            xml = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(xml, today);
    }

    static Programme of(String xml, LocalDate today) {
        Matcher first = FIRST_DAY.matcher(xml);
        if (!first.find()) {
            throw new IllegalArgumentException("No first day in the schedule");
        }
        LocalDate original = LocalDate.parse(first.group(1));
        LocalDate moved = original;
        while (moved.isBefore(today.plusDays(LEAD_DAYS))) {
            moved = moved.plusDays(CYCLE_DAYS);
        }
        long days = moved.toEpochDay() - original.toEpochDay();
        String shifted = DATE.matcher(xml)
                .replaceAll(
                        match -> LocalDate.parse(match.group()).plusDays(days).toString());
        return new Programme(shifted, moved);
    }
}
