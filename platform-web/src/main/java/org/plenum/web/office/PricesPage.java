package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.events.EventView;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Invalid;
import org.plenum.orders.QuoteView;
import org.plenum.orders.Quotes;
import org.plenum.orders.ReservationItem;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;

/** {@code /manage/events/{event}/prices}: what a basket would cost, at which time, with which codes, and why. */
@Named("pricesPage")
@RequestScoped
public class PricesPage {
    @Inject
    Quotes quotes;

    @Inject
    TicketTypes ticketTypes;

    @Inject
    OfficeEvent officeEvent;

    @Inject
    Clock clock;

    private List<Row> rows = List.of();
    private @Nullable String codes;
    private @Nullable String at;
    private @Nullable QuoteView quote;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.EVENTS_EDIT)) {
            throw new Forbidden();
        }
        EventView event = officeEvent.require();
        rows = ticketTypes.ofEvent(event.id()).stream().map(Row::new).toList();
        at = LocalTimes.text(clock.instant(), event.timeZone());
    }

    public void load() {
        getRows();
    }

    /** @throws Invalid and what else stands in the way of buying this */
    public void ask() {
        EventView event = officeEvent.require();
        Checks checks = new Checks();
        Required.field(checks, "at", at);
        Instant time = LocalTimes.read(checks, "at", at, event.timeZone());
        checks.done();
        List<ReservationItem> items = rows.stream()
                .filter(row -> row.getQuantity() > 0)
                .map(row -> new ReservationItem(row.getType().id(), row.getQuantity()))
                .toList();
        quote = quotes.simulated(event.id(), items, codesIn(codes), time == null ? clock.instant() : time);
    }

    private static List<String> codesIn(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\s,;]+", -1))
                        .filter(code -> !code.isEmpty())
                        .toList();
    }

    public List<Row> getRows() {
        return rows;
    }

    public @Nullable QuoteView getQuote() {
        return quote;
    }

    public String getBack() {
        return officeEvent.getHref() + "/promo-codes";
    }

    public @Nullable String getCodes() {
        return codes;
    }

    public void setCodes(@Nullable String codes) {
        this.codes = codes;
    }

    public @Nullable String getAt() {
        return at;
    }

    public void setAt(@Nullable String at) {
        this.at = at;
    }

    /** A ticket type and how many of it. */
    public static final class Row {
        private final TicketTypeView type;
        private int quantity;

        Row(TicketTypeView type) {
            this.type = type;
        }

        public TicketTypeView getType() {
            return type;
        }

        /** Of the same type as the setter takes, or it would not count as one. */
        public Integer getQuantity() {
            return quantity;
        }

        public void setQuantity(@Nullable Integer quantity) {
            this.quantity = quantity == null ? 0 : quantity;
        }
    }
}
