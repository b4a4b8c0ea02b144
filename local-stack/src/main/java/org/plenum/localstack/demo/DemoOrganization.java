package org.plenum.localstack.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One demo organization with its look, its event and what is on sale. */
record DemoOrganization(
        String slug, String name, String primaryColor, String accentColor, Map<String, ?> look, Event event) {
    /**
     * An event.
     *
     * @param weekday ISO number of the day on which it begins
     * @param programme whether it takes the programme of a schedule.xml when one is there
     */
    record Event(
            String code,
            String name,
            String tagline,
            String description,
            String venue,
            String timeZone,
            int capacity,
            int weekday,
            int days,
            boolean programme,
            List<Ticket> tickets) {}

    /** A ticket type; the price is in cents. */
    record Ticket(String code, String name, String description, long priceMinor, int taxRatePercent, int quantity) {}

    /** An SVG drawing. */
    byte[] logo() {
        String name = slug + ".svg";
        try (InputStream drawing = DemoOrganization.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(drawing, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final List<DemoOrganization> ALL = List.of(acme(), globex());

    private static DemoOrganization acme() {
        return new DemoOrganization(
                "acme",
                "Acme",
                "#0b4a55",
                "#ff7d33",
                Map.of(
                        "headingFont", "bricolage-grotesque",
                        "bodyFont", "instrument-sans",
                        "radiusPx", 6,
                        "heroLayout", "PANEL",
                        "heroArt", "TRUSS",
                        "footer", "Acme engineers things that stay up."),
                new Event(
                        "loadpath-26",
                        "Loadpath 26",
                        "The engineering conference by Acme",
                        "Three days for the people who draw, check and pour it. Forty talks, eleven labs, and no sales pitches on stage.",
                        "Keilehal, Rotterdam",
                        "Europe/Amsterdam",
                        1_400,
                        4,
                        3,
                        false,
                        List.of(
                                new Ticket(
                                        "talks",
                                        "Talks",
                                        "Three days, every talk and the exhibition.",
                                        29_000,
                                        21,
                                        900),
                                new Ticket(
                                        "talks-labs",
                                        "Talks and labs",
                                        "Everything, plus two hands-on labs.",
                                        46_000,
                                        21,
                                        120),
                                new Ticket("student", "Student", "Valid student card at the door.", 9_500, 21, 200))));
    }

    private static DemoOrganization globex() {
        return new DemoOrganization(
                "globex",
                "Globex",
                "#75204f",
                "#dca02a",
                Map.of(
                        "headingFont", "newsreader",
                        "bodyFont", "hanken-grotesk",
                        "radiusPx", 0,
                        "heroLayout", "PAGE",
                        "heroArt", "ARCS",
                        "footer", "Globex, for everyone who has ever spoken in somebody else’s words."),
                new Event(
                        "borrowed-voice",
                        "The Borrowed Voice",
                        "Globex Congress on Culture, seventh edition",
                        "Four days on translation, choirs, archives and everyone who has ever spoken in somebody else’s words.",
                        "Teatro delle Acque, Turin",
                        "Europe/Berlin",
                        600,
                        6,
                        4,
                        true,
                        List.of(
                                new Ticket("day", "Day pass", "One day of your choice, all rooms.", 18_000, 22, 300),
                                new Ticket(
                                        "full",
                                        "Full congress",
                                        "All four days and both evening performances.",
                                        42_000,
                                        22,
                                        250),
                                new Ticket(
                                        "reduced",
                                        "Reduced",
                                        "For students, artists between jobs and everyone under 26.",
                                        21_000,
                                        22,
                                        50))));
    }
}
