package org.plenum.notifications;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.attendees.TicketStatus;
import org.plenum.attendees.TicketView;
import org.plenum.branding.BrandFile;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.events.EventFormat;
import org.plenum.events.EventStatus;
import org.plenum.events.EventView;
import org.plenum.events.EventVisibility;
import org.plenum.kernel.Door;
import org.plenum.kernel.Translations;

/** What a mail and a ticket look like in a brand, of an event that is not held: for whoever is choosing the brand. Nothing of it is sent or admits. */
@Door
public class Specimens {
    private static final UUID NOBODYS = new UUID(0, 0);
    private static final String ORDER = "7K2M9QXT";
    private static final String PERSON = "Ada Lovelace";
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int DAYS_AHEAD = 60;
    private static final int DAYS_LONG = 2;
    private static final int BEGINS_HOUR = 9;

    @Inject
    Branding branding;

    @Inject
    Links links;

    @Inject
    Clock clock;

    /** The confirmation of an order, as HTML. */
    @Requires(Permission.BRANDING_EDIT)
    public String mail(BrandView brand, String locale) {
        Texts texts = new Texts(locale);
        EventView event = event(texts);
        TicketView ticket = ticket(texts);
        String subject = texts.get("mail.order.subject", event.name(), ORDER);
        return new MailBody(brand, links.site(), texts)
                .panel(
                        texts.get("mail.order.above", ORDER),
                        texts.get("mail.order.heading", event.name()),
                        texts.days(event))
                .paragraph(texts.get("mail.order.intro", PERSON, 1))
                .facts(EventFacts.of(event, texts))
                .button(texts.get("mail.order.button"), links.site())
                .heading(texts.get("mail.tickets"))
                .facts(List.of(new MailBody.Fact(PERSON + ", " + ticket.ticketTypeName(), ticket.readableCode(), true)))
                .heading(texts.get("mail.portal"))
                .paragraph(texts.get("mail.portal.known", event.name()))
                .link(texts.get("mail.portal.open"), links.portal())
                .html(subject);
    }

    /** A ticket, as PDF. */
    @Requires(Permission.BRANDING_EDIT)
    public DocumentFile ticketPdf(BrandView brand, String locale) {
        Texts texts = new Texts(locale);
        LogoDrawing logo = Optional.ofNullable(brand.digest(BrandFile.LOGO))
                .flatMap(digest -> branding.file(BrandFile.LOGO, digest))
                .flatMap(LogoDrawing::of)
                .orElse(null);
        byte[] pdf =
                new TicketsPdf(brand, logo, event(texts), texts, links.portal()).render(ORDER, List.of(ticket(texts)));
        return new DocumentFile(texts.get("file.ticket", "x", ORDER) + ".pdf", Paper.PDF, pdf);
    }

    private EventView event(Texts texts) {
        ZonedDateTime begins = clock.instant()
                .atZone(ZONE)
                .plusDays(DAYS_AHEAD)
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(BEGINS_HOUR);
        Instant now = clock.instant();
        return new EventView(
                NOBODYS,
                "specimen",
                texts.get("specimen.event"),
                null,
                EventFormat.IN_PERSON,
                begins.toInstant(),
                begins.plusDays(DAYS_LONG).plusHours(BEGINS_HOUR).toInstant(),
                ZONE,
                Currency.getInstance("EUR"),
                EventVisibility.PUBLIC,
                "Keilehal, Rotterdam",
                null,
                null,
                texts.locale().toLanguageTag(),
                Translations.NONE,
                Map.of(),
                EventStatus.DRAFT,
                now,
                1);
    }

    private TicketView ticket(Texts texts) {
        return new TicketView(
                NOBODYS,
                NOBODYS,
                NOBODYS,
                NOBODYS,
                texts.get("specimen.type"),
                PERSON,
                "ada@example.org",
                ORDER,
                "specimen",
                "SPECIMEN " + ORDER,
                TicketStatus.VALID,
                clock.instant(),
                List.of(),
                false);
    }
}
