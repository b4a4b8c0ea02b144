package org.plenum.notifications;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.attendees.AttendeeView;
import org.plenum.attendees.Attendees;
import org.plenum.attendees.TicketStatus;
import org.plenum.delivery.MailRequest;
import org.plenum.delivery.Mailbox;
import org.plenum.kernel.Door;
import org.plenum.kernel.Invalid;

/** Tickets sent once more, to people who have lost theirs. */
@Door
public class TicketMails {
    /** As many as can be ticked on a page. */
    public static final int AT_ONCE_MAX_TICKETS = 100;

    @Inject
    Attendees attendees;

    @Inject
    Mailbox mailbox;

    @Inject
    Clock clock;

    /**
     * Sends the tickets to their holders; somebody with several of one order gets one mail. Tickets that do not admit, and those of other events, are left out.
     *
     * @return how many mails go out
     */
    @Requires(Permission.ORDERS_EDIT)
    public int sendAgain(UUID eventId, Collection<UUID> ticketIds) {
        if (ticketIds.size() > AT_ONCE_MAX_TICKETS) {
            throw Invalid.of("selected", "too-many", "At most " + AT_ONCE_MAX_TICKETS + " at once.");
        }
        List<AttendeeView> tickets = attendees.ofEvent(eventId, ticketIds).stream()
                .filter(ticket -> ticket.status() == TicketStatus.VALID)
                .toList();
        Map<String, AttendeeView> mails = new LinkedHashMap<>();
        tickets.forEach(ticket ->
                mails.putIfAbsent(ticket.orderId() + " " + ticket.email().toLowerCase(Locale.ROOT), ticket));
        // To the second: pressing the button twice sends one mail.
        long now = clock.instant().getEpochSecond();
        mails.values()
                .forEach(ticket -> mailbox.post(new MailRequest(
                        TicketMail.KIND,
                        ticket.id() + ":again:" + now,
                        ticket.email(),
                        ticket.name(),
                        Map.of(TicketMail.ORDER, ticket.orderId().toString()))));
        return mails.size();
    }
}
