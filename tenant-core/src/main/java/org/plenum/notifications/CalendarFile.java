package org.plenum.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.plenum.events.EventView;

/** An event for calendars, RFC 5545. */
final class CalendarFile {
    static final String MEDIA_TYPE = "text/calendar; charset=utf-8";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE_MAX_BYTES = 75;

    private CalendarFile() {}

    /**
     * @param organization shown as the calendar's maker
     * @param url of the event's page
     */
    static byte[] of(EventView event, String organization, String host, String url, Instant now) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//" + text(organization) + "//EN");
        line(file, "METHOD:PUBLISH");
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + event.id() + "@" + host);
        line(file, "DTSTAMP:" + UTC.format(now));
        line(file, "DTSTART:" + UTC.format(event.startsAt()));
        line(file, "DTEND:" + UTC.format(event.endsAt()));
        line(file, "SUMMARY:" + text(event.name()));
        if (event.venue() != null) {
            line(file, "LOCATION:" + text(event.venue()));
        }
        line(file, "URL:" + url);
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folds at whole characters. */
    private static void line(StringBuilder file, String content) {
        int bytes = 0;
        for (int codePoint : content.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LINE_MAX_BYTES) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.append(character);
            bytes += length;
        }
        file.append("\r\n");
    }
}
