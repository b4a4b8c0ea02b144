package org.plenum.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenum.attendees.TicketStatus;
import org.plenum.attendees.TicketView;
import org.plenum.branding.BrandField;
import org.plenum.branding.BrandView;
import org.plenum.branding.HeroArt;
import org.plenum.branding.HeroLayout;
import org.plenum.branding.Looks;
import org.plenum.branding.Typeface;
import org.plenum.events.EventFormat;
import org.plenum.events.EventStatus;
import org.plenum.events.EventView;
import org.plenum.events.EventVisibility;
import org.plenum.kernel.Translations;

/** Two organizations that look different, and what they sell. */
final class Samples {
    static final UUID EVENT = UUID.fromString("0199c0de-0000-7000-8000-000000000001");
    static final UUID ORDER = UUID.fromString("0199c0de-0000-7000-8000-000000000002");
    static final UUID TICKET_TYPE = UUID.fromString("0199c0de-0000-7000-8000-000000000003");
    /** Of the length of a real one. */
    static final String PAYLOAD = "TICKET1." + "A".repeat(70) + "." + "b".repeat(86);

    static final BrandView ACME = Looks.with(Map.of(
            BrandField.HEADING_FONT,
            Typeface.BRICOLAGE_GROTESQUE.id(),
            BrandField.HERO_ART,
            HeroArt.TRUSS.name(),
            BrandField.MAIL_SENDER_NAME,
            "Acme events",
            BrandField.FOOTER,
            "Acme Structures e.V., Keilehal 4, 3029 AB Rotterdam, VAT NL004512345B01"));

    static final BrandView GLOBEX = Looks.with(Map.of(
            BrandField.NAME,
            "Globex",
            BrandField.PRIMARY_COLOR,
            "#75204f",
            BrandField.ACCENT_COLOR,
            "#dca02a",
            BrandField.HEADING_FONT,
            Typeface.NEWSREADER.id(),
            BrandField.BODY_FONT,
            Typeface.HANKEN_GROTESK.id(),
            BrandField.RADIUS_PX,
            "0",
            BrandField.HERO_LAYOUT,
            HeroLayout.PAGE.name(),
            BrandField.HERO_ART,
            HeroArt.ARCS.name()));

    static final byte[] ACME_LOGO = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-width="4" stroke-linejoin="round">
              <path d="M3 27 16 5 29 27" stroke="#16181d"/><path d="M10.5 27 16 17l5.5 10" stroke="#ff7d33"/>
            </svg>
            """.getBytes(StandardCharsets.UTF_8);

    static final byte[] GLOBEX_LOGO = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-width="6">
              <path d="M5 16a11 11 0 0 1 22 0" stroke="#2a1020"/><path d="M5 16a11 11 0 0 0 22 0" stroke="#dca02a"/>
            </svg>
            """.getBytes(StandardCharsets.UTF_8);

    private Samples() {}

    static EventView loadpath() {
        return event(
                "loadpath-26",
                "Loadpath 26",
                Instant.parse("2026-09-17T07:00:00Z"),
                Instant.parse("2026-09-19T16:00:00Z"),
                "Keilehal, Rotterdam");
    }

    static EventView voice() {
        return event(
                "borrowed-voice",
                "The Borrowed Voice: a congress on dubbing and translation",
                Instant.parse("2026-10-29T16:30:00Z"),
                Instant.parse("2026-11-02T02:00:00Z"),
                "Teatro Gobetti, Via Rossini 8, 10124 Torino");
    }

    static TicketView ticket(String name, String type, String code) {
        return new TicketView(
                UUID.fromString("0199c0de-0000-7000-8000-00000000000a"),
                EVENT,
                ORDER,
                TICKET_TYPE,
                type,
                name,
                "ada@example.org",
                code,
                "c2VjcmV0c2VjcmV0c2VjcmV0c2Vj",
                PAYLOAD,
                TicketStatus.VALID,
                Instant.parse("2026-06-01T10:00:00Z"),
                List.of(),
                false);
    }

    private static EventView event(String code, String name, Instant start, Instant end, String venue) {
        return new EventView(
                EVENT,
                code,
                name,
                null,
                EventFormat.IN_PERSON,
                start,
                end,
                ZoneId.of("Europe/Berlin"),
                Currency.getInstance("EUR"),
                EventVisibility.PUBLIC,
                venue,
                400,
                null,
                "en",
                Translations.NONE,
                Map.of(),
                EventStatus.PUBLISHED,
                Instant.parse("2026-01-01T00:00:00Z"),
                1);
    }
}
