package org.plenum.web.orders;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.consents.Agreement;
import org.plenum.consents.Consents;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.fields.CustomFields;
import org.plenum.fields.FieldView;
import org.plenum.fields.GivenAnswer;
import org.plenum.kernel.Invalid;
import org.plenum.orders.AttendeeDetails;
import org.plenum.orders.Buyer;
import org.plenum.orders.CheckoutDetails;
import org.plenum.orders.CheckoutView;
import org.plenum.orders.LineView;
import org.plenum.orders.PayBy;
import org.plenum.orders.ReservationView;
import org.plenum.orders.Reservations;
import org.plenum.orders.Transfers;
import org.plenum.web.ui.AddressForm;
import org.plenum.web.ui.Formats;
import org.plenum.web.ui.LookOfRequest;
import org.plenum.web.ui.Parameters;

/** Step two of a purchase: who pays and who comes. The seats are held while it is filled in. */
@Named("checkoutPage")
@RequestScoped
public class CheckoutPage {
    @Inject
    Events events;

    @Inject
    Reservations reservations;

    @Inject
    Transfers transfers;

    @Inject
    Consents asked;

    @Inject
    CustomFields customFields;

    @Inject
    Clock clock;

    @Inject
    LookOfRequest look;

    private @Nullable EventView event;
    private @Nullable ReservationView reservation;
    private final List<Guest> guests = new ArrayList<>();
    private final Payer payer = new Payer();
    private final List<ConsentRow> consents = new ArrayList<>();
    private List<QuestionRow> questions = List.of();
    private @Nullable LocalDate transferDue;
    private PayBy payBy = PayBy.ONLINE;

    @PostConstruct
    void open() {
        EventView found = events.publicByCode(Parameters.text("code"));
        event = found;
        look.takeThatOf(found.id());
        ReservationView held = reservations.get(Parameters.id("reservation"), Parameters.text("secret"));
        reservation = held;
        // Once something was begun to be paid, how is decided.
        transferDue = held.orderCode() == null && !held.approval()
                ? transfers.offered(found, held.total()).orElse(null)
                : null;
        asked.askedAt(found.code()).forEach(consent -> consents.add(new ConsentRow(consent)));
        List<FieldView> fields = customFields.askedAt(found.code());
        questions = QuestionRow.of(FieldView.ofBuyer(
                fields, held.lines().stream().map(LineView::ticketTypeId).toList()));
        for (LineView line : held.lines()) {
            for (int n = 0; n < line.quantity(); n++) {
                guests.add(new Guest(
                        line.ticketTypeId(),
                        line.name(),
                        guests.size() + 1,
                        QuestionRow.of(FieldView.ofAttendee(fields, line.ticketTypeId()))));
            }
        }
    }

    /** What is not to be filled in any more goes where it belongs. */
    public void load() {
        getReservation();
    }

    public EventView getEvent() {
        if (event == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return event;
    }

    public ReservationView getReservation() {
        if (reservation == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return reservation;
    }

    /** Whether the seats are still held. */
    public boolean isOpen() {
        ReservationView held = getReservation();
        return held.status().open() && held.expiresAt().isAfter(clock.instant());
    }

    public boolean isPaid() {
        return switch (getReservation().status()) {
            case PAID, REFUNDED, PARTIALLY_REFUNDED -> true;
            case HELD, PENDING, EXPIRED, CANCELLED, REQUESTED, APPROVED, DECLINED -> false;
        };
    }

    /** Whether it has become a request, which has a page of its own. */
    public boolean isAsked() {
        return switch (getReservation().status()) {
            case REQUESTED, APPROVED, DECLINED -> true;
            case HELD, PENDING, PAID, EXPIRED, CANCELLED, REFUNDED, PARTIALLY_REFUNDED -> false;
        };
    }

    /** Whether the customer may choose to pay by bank transfer. */
    public boolean isTransferable() {
        return transferDue != null;
    }

    /** Until when it would have to be there. */
    public String getTransferDue() {
        return transferDue == null
                ? ""
                : Formats.date(transferDue.atStartOfDay(Formats.UTC).toInstant(), Formats.UTC);
    }

    public String getPayBy() {
        return payBy.name();
    }

    /** What a form does not offer is not taken from it. */
    public void setPayBy(String chosen) {
        payBy = PayBy.TRANSFER.name().equals(chosen) ? PayBy.TRANSFER : PayBy.ONLINE;
    }

    public List<Guest> getGuests() {
        return guests;
    }

    public Payer getPayer() {
        return payer;
    }

    /** Back to the shop with the same choice. */
    public String getAgain() {
        return "/events/" + getEvent().code() + "/tickets";
    }

    /** Takes the details and goes to pay, or to the order when there is nothing to pay. */
    public void pay() throws IOException {
        Buyer buyer = payer.toBuyer();
        List<AttendeeDetails> attendees =
                guests.stream().map(guest -> guest.toDetails(buyer)).toList();
        ReservationView held = getReservation();
        String locale =
                FacesContext.getCurrentInstance().getViewRoot().getLocale().toLanguageTag();
        CheckoutView next = checkOut(
                held,
                new CheckoutDetails(
                        buyer,
                        attendees,
                        agreements(),
                        QuestionRow.answers(questions),
                        locale,
                        isTransferable() ? payBy : PayBy.ONLINE));
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String url = next.checkoutUrl();
        external.redirect(
                url != null
                        ? url
                        : external.getRequestContextPath() + "/orders/" + next.orderCode() + "/" + next.orderSecret());
    }

    private List<Agreement> agreements() {
        return consents.stream().flatMap(row -> row.toAgreement().stream()).toList();
    }

    /** What is wrong with a consent is said at its box, and with an answer at its question. */
    private CheckoutView checkOut(ReservationView held, CheckoutDetails details) {
        try {
            return reservations.checkout(held.id(), held.secret(), details);
        } catch (Invalid invalid) {
            List<ConsentRow> agreed = consents.stream()
                    .filter(row -> row.toAgreement().isPresent())
                    .toList();
            List<Invalid.FieldError> errors = invalid.errors().stream()
                    .map(error -> new Invalid.FieldError(
                            boxOf(questionOf(error.field()), agreed), error.code(), error.message()))
                    .toList();
            consents.forEach(ConsentRow::readAgain);
            throw new Invalid(errors);
        }
    }

    private String questionOf(String field) {
        String place = QuestionRow.inPage(field, "buyer.answers", questions);
        for (int i = 0; i < guests.size(); i++) {
            place = QuestionRow.inPage(
                    place, "attendees[" + i + "].answers", guests.get(i).getQuestions());
        }
        return place;
    }

    public List<QuestionRow> getQuestions() {
        return questions;
    }

    private String boxOf(String field, List<ConsentRow> agreed) {
        if (!field.startsWith("consents")) {
            return field;
        }
        for (ConsentRow row : consents) {
            if (field.equals("consents." + row.getConsent().id())
                    || field.startsWith("consents[" + agreed.indexOf(row) + "]")) {
                return "consents[" + consents.indexOf(row) + "].agreed";
            }
        }
        return "";
    }

    public List<ConsentRow> getConsents() {
        return consents;
    }

    /** Gives the seats back and returns to the event. */
    public void cancel() throws IOException {
        ReservationView held = getReservation();
        reservations.release(held.id(), held.secret());
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(
                external.getRequestContextPath() + "/events/" + getEvent().code());
    }

    /** Who pays, while it is typed. */
    public static final class Payer {
        private final AddressForm address = new AddressForm();
        private @Nullable String name;
        private @Nullable String email;
        private @Nullable String company;

        Buyer toBuyer() {
            return new Buyer(
                    name,
                    email,
                    company,
                    address.getStreet(),
                    address.getPostalCode(),
                    address.getCity(),
                    address.getCountry(),
                    address.getVatId());
        }

        public AddressForm getAddress() {
            return address;
        }

        public @Nullable String getName() {
            return name;
        }

        public void setName(@Nullable String name) {
            this.name = name;
        }

        public @Nullable String getEmail() {
            return email;
        }

        public void setEmail(@Nullable String email) {
            this.email = email;
        }

        public @Nullable String getCompany() {
            return company;
        }

        public void setCompany(@Nullable String company) {
            this.company = company;
        }
    }

    /** Who comes with one of the tickets, while it is typed. */
    public static final class Guest {
        /** Never stored: a buyer without a name is refused. */
        private static final String UNNAMED = "?";

        private final UUID ticketTypeId;
        private final String ticketType;
        private final int number;
        private final List<QuestionRow> questions;
        private @Nullable String name;
        private @Nullable String email;
        private boolean buyerToo;

        Guest(UUID ticketTypeId, String ticketType, int number, List<QuestionRow> questions) {
            this.ticketTypeId = ticketTypeId;
            this.ticketType = ticketType;
            this.number = number;
            this.questions = questions;
        }

        /** The first guest left empty is the buyer: most people buy for themselves. */
        AttendeeDetails toDetails(Buyer buyer) {
            List<GivenAnswer> answers = QuestionRow.answers(questions);
            if (!buyerToo && (number != 1 || !blank(name))) {
                return new AttendeeDetails(ticketTypeId, name, email, answers);
            }
            // What is wrong with the buyer is said once, there. Without an address of their own, guests get the
            // buyer's.
            return new AttendeeDetails(ticketTypeId, blank(buyer.name()) ? UNNAMED : buyer.name(), null, answers);
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }

        public List<QuestionRow> getQuestions() {
            return questions;
        }

        /** Whether name and mail are the buyer's. */
        public boolean isBuyerToo() {
            return buyerToo;
        }

        public void setBuyerToo(boolean buyerToo) {
            this.buyerToo = buyerToo;
        }

        public String getTicketType() {
            return ticketType;
        }

        public int getNumber() {
            return number;
        }

        public @Nullable String getName() {
            return name;
        }

        public void setName(@Nullable String name) {
            this.name = name;
        }

        public @Nullable String getEmail() {
            return email;
        }

        public void setEmail(@Nullable String email) {
            this.email = email;
        }
    }
}
