package org.plenum.orders;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenum.fields.Answer;
import org.plenum.fields.AnswerChecks;
import org.plenum.fields.FieldView;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Reader;

/** What a customer's details must be like. */
final class DetailChecks {
    static final int NAME_LENGTH_MAX_CHARS = 100;
    private static final int STREET_LENGTH_MAX_CHARS = 200;
    private static final int SHORT_LENGTH_MAX_CHARS = 30;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final String DEFAULT_LOCALE = "en";

    /** Who does not name a language is written to in the one they read. */
    private static String reading() {
        return Reader.currentIfAny().map(Reader::language).orElse(DEFAULT_LOCALE);
    }

    record Checked(Buyer buyer, List<OrderStore.Attendee> attendees, List<Answer> answers, String locale) {}

    private DetailChecks() {}

    /** @param fields all that the event asks */
    static Checked checked(CheckoutDetails details, List<LineView> lines, List<FieldView> fields) {
        Checks checks = new Checks();
        Buyer buyer = buyer(checks, details.buyer());
        List<OrderStore.Attendee> attendees =
                attendees(checks, details.attendees(), lines, requireNonNullElse(buyer.email(), ""), fields);
        List<UUID> types = lines.stream().map(LineView::ticketTypeId).toList();
        List<Answer> answers =
                AnswerChecks.checked(checks, "buyer.answers", FieldView.ofBuyer(fields, types), details.answers());
        String locale = details.locale();
        checks.done();
        return new Checked(
                buyer,
                attendees,
                answers,
                locale != null && LOCALE.matcher(locale).matches() ? locale : reading());
    }

    private static Buyer buyer(Checks checks, Buyer buyer) {
        String country = checks.optionalText("buyer.country", buyer.country(), 2);
        if (country != null) {
            checks.matches("buyer.country", country, COUNTRY, "Two capital letters, like NL.");
        }
        return new Buyer(
                checks.line("buyer.name", buyer.name(), NAME_LENGTH_MAX_CHARS),
                checks.email("buyer.email", buyer.email()),
                checks.optionalLine("buyer.company", buyer.company(), NAME_LENGTH_MAX_CHARS),
                checks.optionalText("buyer.street", buyer.street(), STREET_LENGTH_MAX_CHARS),
                checks.optionalLine("buyer.postalCode", buyer.postalCode(), SHORT_LENGTH_MAX_CHARS),
                checks.optionalLine("buyer.city", buyer.city(), NAME_LENGTH_MAX_CHARS),
                country,
                checks.optionalLine("buyer.vatId", buyer.vatId(), SHORT_LENGTH_MAX_CHARS));
    }

    private static List<OrderStore.Attendee> attendees(
            Checks checks,
            List<AttendeeDetails> given,
            List<LineView> lines,
            String buyerEmail,
            List<FieldView> fields) {
        Map<UUID, Integer> left = new HashMap<>();
        lines.forEach(line -> left.merge(line.ticketTypeId(), line.quantity(), Integer::sum));
        int tickets = left.values().stream().mapToInt(Integer::intValue).sum();
        if (given.size() != tickets) {
            checks.refuse("attendees", "count", "One attendee for each of the " + tickets + " tickets.");
            return List.of();
        }
        // Those who say which ticket they have come first, the others get what is left, in the order of the lines.
        for (int i = 0; i < given.size(); i++) {
            UUID type = given.get(i).ticketTypeId();
            if (type != null && left.merge(type, -1, Integer::sum) < 0) {
                checks.refuse(
                        "attendees[" + i + "].ticketTypeId",
                        "not-reserved",
                        "The reservation has no further ticket of this type.");
            }
        }
        List<UUID> rest = new ArrayList<>();
        lines.forEach(line -> {
            for (int n = left.getOrDefault(line.ticketTypeId(), 0); n > 0; n--) {
                rest.add(line.ticketTypeId());
            }
            left.remove(line.ticketTypeId());
        });
        List<OrderStore.Attendee> attendees = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            @Nullable UUID type = given.get(i).ticketTypeId();
            UUID assigned =
                    type != null ? type : rest.isEmpty() ? lines.getFirst().ticketTypeId() : rest.removeFirst();
            attendees.add(attendee(checks, "attendees[" + i + "]", given.get(i), assigned, buyerEmail, fields));
        }
        return attendees;
    }

    private static OrderStore.Attendee attendee(
            Checks checks, String field, AttendeeDetails given, UUID type, String buyerEmail, List<FieldView> fields) {
        String name = checks.line(field + ".name", given.name(), NAME_LENGTH_MAX_CHARS);
        String email = given.email() == null || given.email().isBlank()
                ? buyerEmail
                : checks.email(field + ".email", given.email());
        List<Answer> answers =
                AnswerChecks.checked(checks, field + ".answers", FieldView.ofAttendee(fields, type), given.answers());
        return new OrderStore.Attendee(type, name, email, answers);
    }
}
