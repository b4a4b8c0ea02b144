package org.plenum.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.checkin.CheckIns;
import org.plenum.checkin.Guest;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.fields.Answer;
import org.plenum.fields.CustomFields;
import org.plenum.fields.FieldAsked;
import org.plenum.fields.FieldView;
import org.plenum.identity.MemberView;
import org.plenum.identity.Members;
import org.plenum.kernel.Money;
import org.plenum.kernel.Page;
import org.plenum.orders.OrderRow;
import org.plenum.orders.OrderStatus;
import org.plenum.orders.Orders;
import org.plenum.promotions.PromoCodeView;
import org.plenum.promotions.PromoCodes;

/** The lists of the back office as rows for a file: what the page shows under the same question, all of its pages. */
@ApplicationScoped
class ListFiles {
    /** More people than any event of ours has; what comes after is left out. */
    static final int ROWS_MAX = 50_000;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Inject
    Orders orders;

    @Inject
    CheckIns checkIns;

    @Inject
    PromoCodes promoCodes;

    @Inject
    Members members;

    @Inject
    CustomFields customFields;

    @Inject
    Events events;

    /** What the address asks for; {@code selected} are ids, empty for all rows. */
    record Question(@Nullable String search, @Nullable String status, Set<String> selected, Locale language) {
        String word(String key) {
            return ResourceBundle.getBundle("org.plenum.web.messages", language).getString(key);
        }

        List<Object> words(String... keys) {
            return Arrays.stream(keys).map(key -> (Object) word(key)).toList();
        }

        boolean wants(UUID id) {
            return selected.isEmpty() || selected.contains(id.toString());
        }
    }

    /** The first row has the names of the columns. */
    List<List<@Nullable Object>> orders(UUID eventId, Question asked) {
        ZoneId zone = events.get(eventId).timeZone();
        OrderStatus status = Arrays.stream(OrderStatus.values())
                .filter(known -> known.name().equals(asked.status()))
                .findFirst()
                .orElse(null);
        return rows(
                asked.words(
                        "office.orders.code",
                        "office.orders.buyer",
                        "checkout.email",
                        "office.orders.status",
                        "office.orders.tickets",
                        "office.orders.total",
                        "office.event.currency",
                        "office.orders.ordered",
                        "office.order.paidAt"),
                page -> orders.list(eventId, status, asked.search(), page),
                OrderRow::id,
                order -> Arrays.<@Nullable Object>asList(
                        order.code(),
                        order.buyerName(),
                        order.buyerEmail(),
                        asked.word("office.order.status." + order.status()),
                        order.tickets(),
                        number(order.total()),
                        order.total().currency().getCurrencyCode(),
                        minute(order.createdAt(), zone),
                        minute(order.paidAt(), zone)),
                asked);
    }

    List<List<@Nullable Object>> promoCodes(UUID eventId, Question asked) {
        EventView event = events.get(eventId);
        ZoneId zone = event.timeZone();
        return rows(
                asked.words(
                        "office.promo.code",
                        "office.promo.label",
                        "office.promo.kind",
                        "office.promo.percent",
                        "office.promo.amount",
                        "office.event.currency",
                        "office.promo.validFrom",
                        "office.promo.validUntil",
                        "office.promo.usesMax",
                        "office.promo.used",
                        "office.promo.budget",
                        "office.promo.given",
                        "office.promo.state"),
                page -> promoCodes.list(eventId, asked.search(), page),
                PromoCodeView::id,
                code -> Arrays.<@Nullable Object>asList(
                        code.code(),
                        code.label(),
                        asked.word("office.promo.kind." + code.kind()),
                        code.percent(),
                        code.amount() == null ? null : number(code.amount()),
                        event.currency().getCurrencyCode(),
                        minute(code.validFrom(), zone),
                        minute(code.validUntil(), zone),
                        code.usesMax(),
                        code.uses(),
                        code.budget() == null ? null : number(code.budget()),
                        number(code.given()),
                        asked.word("office.promo.state." + code.state())),
                asked);
    }

    List<List<@Nullable Object>> attendees(UUID eventId, Question asked) {
        // The list at the door is for staff as well; the file is for those who may see everybody.
        if (!Callers.current().may(Permission.ATTENDEES_VIEW)) {
            throw new Forbidden();
        }
        ZoneId zone = events.get(eventId).timeZone();
        List<FieldView> fields = customFields.ofEvent(eventId).stream()
                .filter(field -> field.asked() == FieldAsked.ATTENDEE)
                .toList();
        List<Object> head = new ArrayList<>(asked.words(
                "office.attendees.name",
                "checkout.email",
                "office.attendees.ticket",
                "office.attendees.code",
                "office.attendees.status",
                "office.attendees.registered",
                "office.attendees.in"));
        fields.forEach(field -> head.add(field.label()));
        return rows(
                head,
                page -> checkIns.guests(eventId, asked.search(), page),
                guest -> guest.attendee().id(),
                guest -> {
                    List<@Nullable Object> row = new ArrayList<>(Arrays.<@Nullable Object>asList(
                            guest.attendee().name(),
                            guest.attendee().email(),
                            guest.attendee().ticketTypeName(),
                            guest.attendee().readableCode(),
                            asked.word("office.ticketStatus." + guest.attendee().status()),
                            minute(guest.attendee().registeredAt(), zone),
                            minute(in(guest), zone)));
                    fields.forEach(field -> row.add(answer(guest.attendee().answers(), field, asked)));
                    return row;
                },
                asked);
    }

    /** A column for each field as it is asked now; empty where nobody answered it. */
    private static @Nullable String answer(List<Answer> answers, FieldView field, Question asked) {
        return answers.stream()
                .filter(answer -> answer.fieldId().equals(field.id()))
                .findFirst()
                .map(answer -> answer.isYesNo()
                        ? asked.word("true".equals(answer.text()) ? "checkout.yes" : "checkout.no")
                        : answer.text())
                .orElse(null);
    }

    List<List<@Nullable Object>> members(Question asked) {
        return rows(
                asked.words(
                        "office.attendees.name",
                        "checkout.email",
                        "office.members.roles",
                        "office.members.joined",
                        "office.members.lastSeen"),
                page -> members.list(asked.search(), page),
                MemberView::id,
                member -> Arrays.<@Nullable Object>asList(
                        member.name(),
                        member.email(),
                        member.roles().stream()
                                .sorted()
                                .map(role -> asked.word("office.role." + role))
                                .collect(Collectors.joining(", ")),
                        minute(member.joinedAt(), ZoneOffset.UTC),
                        minute(member.lastSeenAt(), ZoneOffset.UTC)),
                asked);
    }

    List<List<@Nullable Object>> events(Question asked) {
        return rows(
                asked.words(
                        "office.event.name",
                        "office.event.code",
                        "office.overview.state",
                        "office.event.startsAt",
                        "office.event.endsAt",
                        "office.event.timeZone",
                        "office.event.venue"),
                page -> events.list(asked.search(), page),
                EventView::id,
                event -> Arrays.<@Nullable Object>asList(
                        event.name(),
                        event.code(),
                        asked.word("office.state." + event.status()),
                        minute(event.startsAt(), event.timeZone()),
                        minute(event.endsAt(), event.timeZone()),
                        event.timeZone().getId(),
                        event.venue()),
                asked);
    }

    private static <T> List<List<@Nullable Object>> rows(
            List<Object> head,
            Function<Page.Request, Page<T>> list,
            Function<T, UUID> id,
            Function<T, List<@Nullable Object>> row,
            Question asked) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(head));
        String after = null;
        do {
            Page<T> page = list.apply(new Page.Request(Page.LIMIT_MAX_ITEMS, after));
            page.items().stream()
                    .filter(item -> asked.wants(id.apply(item)))
                    .map(row)
                    .forEach(rows::add);
            after = page.nextCursor();
        } while (after != null && rows.size() <= ROWS_MAX);
        return rows;
    }

    private static @Nullable Instant in(Guest guest) {
        return guest.admission() == null ? null : guest.admission().at();
    }

    private static BigDecimal number(Money money) {
        return BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits());
    }

    private static @Nullable String minute(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : MINUTE.format(instant.atZone(zone));
    }
}
