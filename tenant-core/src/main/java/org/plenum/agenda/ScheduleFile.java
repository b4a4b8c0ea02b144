package org.plenum.agenda;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads schedule.xml in the frab form (as frab, pretalx and the congress hub write it). The file comes from outside: no DTD, no entities but XML's own five,
 * everything bounded.
 */
final class ScheduleFile {
    static final int SIZE_MAX_BYTES = 10 * 1024 * 1024;
    static final int TALKS_MAX = 5_000;
    static final int TRACKS_MAX = 200;
    static final int ROOMS_MAX = 500;
    static final int PERSONS_OF_TALK_MAX = 50;
    static final int LINKS_OF_TALK_MAX = 20;
    static final int NAME_LENGTH_MAX_CHARS = 200;
    static final int TITLE_LENGTH_MAX_CHARS = 300;
    static final int SUMMARY_LENGTH_MAX_CHARS = 10_000;
    static final int DESCRIPTION_LENGTH_MAX_CHARS = 40_000;
    static final Duration TALK_MAX = Duration.ofDays(2);

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern DURATION = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})");

    private final XMLStreamReader xml;
    private final Map<String, Schedule.Track> tracks = new LinkedHashMap<>();
    private final Set<String> rooms = new LinkedHashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final List<Schedule.Talk> talks = new ArrayList<>();

    private ScheduleFile(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws ScheduleRefused when it is too big, not well formed, not of this form, or has a DTD */
    static Schedule read(byte[] file) {
        if (file.length > SIZE_MAX_BYTES) {
            throw new ScheduleRefused("The file is larger than " + SIZE_MAX_BYTES / 1024 / 1024 + " MB.");
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            try {
                return new ScheduleFile(reader).schedule();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException failure) {
            int line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNumber();
            throw new ScheduleRefused("The file is not well-formed XML, see line " + line + ".", failure);
        }
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever parser the container brings: the settings below are known to hold for it.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory;
    }

    private Schedule schedule() throws XMLStreamException {
        LocalDate day = null;
        boolean root = false;
        while (xml.hasNext()) {
            int event = next();
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (!root) {
                if (!name.equals("schedule")) {
                    throw new ScheduleRefused("This is not a schedule file: its first element is not <schedule>.");
                }
                root = true;
            } else if (name.equals("track")) {
                track(attribute("name"), attribute("color"));
            } else if (name.equals("day")) {
                day = date(attribute("date"));
            } else if (name.equals("room") && attribute("name") != null) {
                room(attribute("name"));
            } else if (name.equals("event")) {
                talk(day);
            }
        }
        return new Schedule(List.copyOf(tracks.values()), List.copyOf(rooms), List.copyOf(talks));
    }

    private void talk(@Nullable LocalDate dayOfFile) throws XMLStreamException {
        String key = firstOf(attribute("guid"), attribute("id"));
        Map<String, String> texts = new HashMap<>();
        List<Schedule.Person> persons = new ArrayList<>();
        List<SessionView.Link> links = new ArrayList<>();
        while (!(next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("event"))) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "persons", "links", "attachments", "recording" -> {
                    // Only wrappers.
                }
                case "person" -> person(persons);
                case "link" -> link(links);
                default -> texts.putIfAbsent(xml.getLocalName(), text());
            }
        }
        if (key == null) {
            throw new ScheduleRefused("A session has neither guid nor id, see line " + line() + ".");
        }
        if (!keys.add(key)) {
            throw new ScheduleRefused("Two sessions have the same guid, see line " + line() + ".");
        }
        if (talks.size() == TALKS_MAX) {
            throw new ScheduleRefused("The file has more than " + TALKS_MAX + " sessions.");
        }
        OffsetDateTime start = start(texts.get("date"));
        Instant startsAt = start.toInstant();
        String track = PlainText.lineOrNull(texts.get("track"), NAME_LENGTH_MAX_CHARS);
        String room = PlainText.lineOrNull(texts.get("room"), NAME_LENGTH_MAX_CHARS);
        track(track, null);
        room(room);
        String title = PlainText.line(texts.get("title"), TITLE_LENGTH_MAX_CHARS);
        talks.add(new Schedule.Talk(
                key,
                dayOfFile == null ? start.toLocalDate() : dayOfFile,
                startsAt,
                startsAt.plus(duration(texts.get("duration"))),
                title.isEmpty() ? "…" : title,
                PlainText.lineOrNull(texts.get("subtitle"), TITLE_LENGTH_MAX_CHARS),
                PlainText.of(texts.get("abstract"), SUMMARY_LENGTH_MAX_CHARS),
                PlainText.of(texts.get("description"), DESCRIPTION_LENGTH_MAX_CHARS),
                PlainText.lineOrNull(texts.get("type"), NAME_LENGTH_MAX_CHARS),
                PlainText.lineOrNull(texts.get("language"), NAME_LENGTH_MAX_CHARS),
                track,
                room,
                List.copyOf(persons),
                PlainText.https(texts.get("url")),
                List.copyOf(links)));
    }

    private void person(List<Schedule.Person> persons) throws XMLStreamException {
        String guid = firstOf(attribute("guid"), attribute("id"));
        String name = PlainText.line(text(), NAME_LENGTH_MAX_CHARS);
        boolean again = persons.stream().anyMatch(known -> known.key().equals(firstOf(guid, name)));
        if (!name.isEmpty() && !again && persons.size() < PERSONS_OF_TALK_MAX) {
            persons.add(new Schedule.Person(guid == null ? name : guid, name));
        }
    }

    private void link(List<SessionView.Link> links) throws XMLStreamException {
        String url = PlainText.https(attribute("href"));
        String title = PlainText.line(text(), NAME_LENGTH_MAX_CHARS);
        if (url != null && links.size() < LINKS_OF_TALK_MAX) {
            links.add(new SessionView.Link(title.isEmpty() ? url : title, url));
        }
    }

    private void track(@Nullable String name, @Nullable String color) {
        String line = PlainText.lineOrNull(name, NAME_LENGTH_MAX_CHARS);
        if (line == null || tracks.containsKey(line)) {
            return;
        }
        if (tracks.size() == TRACKS_MAX) {
            throw new ScheduleRefused("The file has more than " + TRACKS_MAX + " tracks.");
        }
        String usable = color != null && COLOR.matcher(color).matches() ? color.toLowerCase(Locale.ROOT) : null;
        tracks.put(line, new Schedule.Track(line, usable));
    }

    private void room(@Nullable String name) {
        String line = PlainText.lineOrNull(name, NAME_LENGTH_MAX_CHARS);
        if (line != null && rooms.add(line) && rooms.size() > ROOMS_MAX) {
            throw new ScheduleRefused("The file has more than " + ROOMS_MAX + " rooms.");
        }
    }

    /** The text of the element at hand; markup inside it, which should not be there, is stepped over. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> {
                    // Comments and instructions are not text.
                }
            }
        }
        return text.toString();
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new ScheduleRefused(
                    "The file defines or uses entities, which is not allowed; see line " + line() + ".");
        }
        return event;
    }

    private OffsetDateTime start(@Nullable String text) {
        try {
            return OffsetDateTime.parse(text == null ? "" : text.strip());
        } catch (DateTimeException unreadable) {
            throw new ScheduleRefused(
                    "A session has no <date> with time and offset, see line " + line() + ".", unreadable);
        }
    }

    private @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            throw new ScheduleRefused("A day has no readable date, see line " + line() + ".", unreadable);
        }
    }

    private Duration duration(@Nullable String text) {
        Matcher parts = DURATION.matcher(text == null ? "" : text.strip());
        if (parts.matches()) {
            long days = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
            Duration duration = Duration.ofDays(days)
                    .plusHours(Long.parseLong(parts.group(2)))
                    .plusMinutes(Long.parseLong(parts.group(3)));
            if (duration.compareTo(TALK_MAX) <= 0) {
                return duration;
            }
        }
        throw new ScheduleRefused("A session has no readable <duration>, see line " + line() + ".");
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private @Nullable String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null || value.isBlank() || value.length() > NAME_LENGTH_MAX_CHARS ? null : value.strip();
    }

    private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
