package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Role;
import org.plenum.attendees.AttendeeView;
import org.plenum.attendees.Attendees;
import org.plenum.attendees.TicketView;
import org.plenum.delivery.MailRequest;
import org.plenum.delivery.Mailbox;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.identity.Invited;
import org.plenum.identity.Members;
import org.plenum.identity.NewInvitation;
import org.plenum.kernel.Page;
import org.plenum.orders.OrderCancelled;
import org.plenum.orders.OrderPaid;
import org.plenum.orders.OrderRefundUndone;
import org.plenum.orders.OrderRefunded;
import org.plenum.orders.OrderView;
import org.plenum.orders.Orders;
import org.plenum.tenancy.Tenancy;

/** Turns what happened into mail, in the transaction in which it happened. */
@ApplicationScoped
class Notifications {
    /**
     * Tokens by address of invitations that are made while an order is delivered: they go out in the order's own mails, not in a mail of their own.
     */
    private static final ScopedValue<Map<String, String>> COLLECTING = ScopedValue.newInstance();

    @Inject
    Orders orders;

    @Inject
    Events events;

    @Inject
    Attendees attendees;

    @Inject
    Members members;

    @Inject
    Invoices invoices;

    @Inject
    CreditNoteStore creditNotes;

    @Inject
    Mailbox mailbox;

    void paid(@Observes OrderPaid paid) {
        asSystem(() -> deliver(paid));
    }

    void refunded(@Observes OrderRefunded refund) {
        asSystem(() -> {
            OrderView order = orders.get(refund.orderId());
            String amount = Long.toString(order.refunded().minor());
            Optional<String> creditNote = creditNotes.issue(order);
            mailbox.post(new MailRequest(
                    RefundMail.KIND,
                    order.id() + ":" + amount,
                    String.valueOf(order.buyer().email()),
                    name(order.buyer().name()),
                    Map.of(
                            RefundMail.ORDER,
                            order.id().toString(),
                            RefundMail.REFUNDED_MINOR,
                            amount,
                            RefundMail.NEVER_DELIVERED,
                            Boolean.toString(refund.neverDelivered()),
                            RefundMail.CREDIT_NOTE,
                            creditNote.orElse(""))));
        });
    }

    /** The money stayed, so the credit is taken back. */
    void refundUndone(@Observes OrderRefundUndone undone) {
        asSystem(() -> creditNotes.issue(orders.get(undone.orderId())));
    }

    void cancelled(@Observes OrderCancelled cancellation) {
        asSystem(() -> {
            OrderView order = orders.get(cancellation.orderId());
            List<String> tickets = cancellation.ticketIds().stream()
                    .map(UUID::toString)
                    .sorted()
                    .toList();
            if (!tickets.isEmpty()) {
                mailbox.post(new MailRequest(
                        CancellationMail.KIND,
                        order.id() + ":" + tickets.getFirst(),
                        String.valueOf(order.buyer().email()),
                        name(order.buyer().name()),
                        Map.of(
                                CancellationMail.ORDER,
                                order.id().toString(),
                                CancellationMail.TICKETS,
                                String.join(" ", tickets))));
            }
        });
    }

    void invited(@Observes Invited invitation) {
        if (COLLECTING.isBound()) {
            COLLECTING.get().put(key(invitation.email()), invitation.token());
            return;
        }
        asSystem(() -> post(invitation));
    }

    private void deliver(OrderPaid paid) {
        OrderView order = orders.get(paid.orderId());
        EventView event = events.get(paid.eventId());
        if (!order.total().gross().isZero()) {
            invoices.issue(order, event);
        }
        String buyer = String.valueOf(order.buyer().email());
        Map<String, TicketView> byAddress = new LinkedHashMap<>();
        List<TicketView> tickets = attendees.ofOrder(order.id());
        tickets.forEach(ticket -> byAddress.putIfAbsent(key(ticket.attendeeEmail()), ticket));

        Map<String, String> tokens = new HashMap<>();
        ScopedValue.where(COLLECTING, tokens).run(() -> {
            byAddress
                    .values()
                    .forEach(ticket ->
                            invite(ticket.attendeeEmail(), ticket.attendeeName(), event, ticket.id(), order.locale()));
            if (!byAddress.containsKey(key(buyer)) && !tickets.isEmpty()) {
                // With the first ticket's id the invitation is this order's own, and gets a token of its own.
                invite(
                        buyer,
                        name(order.buyer().name()),
                        event,
                        tickets.getFirst().id(),
                        order.locale());
            }
        });

        mailbox.post(new MailRequest(
                OrderConfirmation.KIND,
                order.id().toString(),
                buyer,
                name(order.buyer().name()),
                withToken(Map.of(), tokens.get(key(buyer)))));
        byAddress.forEach((address, ticket) -> {
            if (!address.equals(key(buyer))) {
                mailbox.post(new MailRequest(
                        TicketMail.KIND,
                        ticket.id().toString(),
                        ticket.attendeeEmail(),
                        ticket.attendeeName(),
                        withToken(Map.of(TicketMail.ORDER, order.id().toString()), tokens.get(address))));
            }
        });
    }

    private void invite(String email, String name, EventView event, UUID ticketId, String locale) {
        if (email.isBlank()) {
            return;
        }
        boolean known = members.list(email, Page.Request.first()).items().stream()
                .anyMatch(member -> member.email().equalsIgnoreCase(email));
        if (!known) {
            String shortName = name.length() <= Members.NAME_LENGTH_MAX_CHARS
                    ? name
                    : name.substring(0, Members.NAME_LENGTH_MAX_CHARS);
            members.invite(new NewInvitation(email, shortName, Set.of(Role.ATTENDEE), event.id(), ticketId, locale));
        }
    }

    /** An invitation by hand, or one that is sent again. */
    private void post(Invited invitation) {
        String reference = invitation.invitationId() + ":" + invitation.sending();
        UUID ticketId = invitation.ticketId();
        AttendeeView ticket = ticketId == null ? null : attendees.get(ticketId);
        if (ticket != null && ticket.email().equalsIgnoreCase(invitation.email())) {
            mailbox.post(new MailRequest(
                    TicketMail.KIND,
                    reference,
                    invitation.email(),
                    invitation.name(),
                    withToken(Map.of(TicketMail.ORDER, ticket.orderId().toString()), invitation.token())));
        } else {
            mailbox.post(new MailRequest(
                    InvitationMail.KIND,
                    reference,
                    invitation.email(),
                    invitation.name(),
                    withToken(
                            Map.of(
                                    InvitationMail.ROLE,
                                    highest(invitation.roles()),
                                    InvitationMail.LOCALE,
                                    invitation.locale()),
                            invitation.token())));
        }
    }

    /** Of several roles the mail speaks of the one that can do most. */
    private static String highest(Set<Role> roles) {
        return new ArrayList<>(roles)
                .stream()
                        .min(java.util.Comparator.naturalOrder())
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .orElse("attendee");
    }

    private static Map<String, String> withToken(Map<String, String> arguments, @Nullable String token) {
        Map<String, String> all = new HashMap<>(arguments);
        if (token != null) {
            all.put(OrderConfirmation.TOKEN, token);
        }
        return all;
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : name;
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /** Customers and webhooks have no rights of their own to what must be read here. */
    private static void asSystem(Runnable work) {
        Callers.run(Caller.system(Tenancy.current().slug()), work);
    }
}
