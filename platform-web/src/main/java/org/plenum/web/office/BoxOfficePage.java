package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Ids;
import org.plenum.orders.DoorSaleDraft;
import org.plenum.orders.DoorSales;
import org.plenum.orders.ReservationItem;
import org.plenum.payments.PaymentMethod;
import org.plenum.payments.TransferTerms;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;

/** {@code /manage/events/{event}/box-office}: selling at the door, and ordering for others. */
@Named("boxOfficePage")
@RequestScoped
public class BoxOfficePage {
    /** Names of the numbers beside the ticket types, which are plain HTML: the id follows. */
    private static final String NUMBER = "number-";

    /** @param number as it was typed before the page came back */
    public record Row(TicketTypeView type, String number) {}

    @Inject
    TicketTypes types;

    @Inject
    DoorSales sales;

    @Inject
    TransferTerms terms;

    @Inject
    OfficeEvent officeEvent;

    private List<Row> rows = List.of();
    private boolean transferable;
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String note;
    private String payment = PaymentMethod.CASH.name();
    private String sale = UUID.randomUUID().toString();

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.ORDERS_EDIT)) {
            throw new Forbidden();
        }
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        rows = types.onSale(officeEvent.require().id()).stream()
                .map(type -> new Row(type, sent.getOrDefault(NUMBER + type.id(), "0")))
                .toList();
        transferable = terms.current().allowed();
    }

    public void load() {
        getRows();
    }

    public void sell() {
        Checks checks = new Checks();
        List<ReservationItem> items =
                rows.stream().flatMap(row -> item(checks, row)).toList();
        checks.that(!items.isEmpty(), "", "required", "Choose at least one ticket.");
        checks.done();
        DoorSales.Sold sold = sales.sell(
                officeEvent.require().id(),
                new DoorSaleDraft(Ids.parse("sale", sale), items, name, email, PaymentMethod.valueOf(payment), note));
        Departure.to(
                "/manage/orders/" + sold.orderCode(),
                Words.of(sold.again() ? "office.door.again" : "office.door.sold"));
    }

    private static Stream<ReservationItem> item(Checks checks, Row row) {
        Integer number = Numbers.whole(checks, "", row.number());
        return Stream.ofNullable(number)
                .filter(tickets -> tickets > 0)
                .map(tickets -> new ReservationItem(row.type().id(), tickets));
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isTransferable() {
        return transferable;
    }

    /** Tells one sale from the next, so that a form that is sent twice sells once. */
    public String getSale() {
        return sale;
    }

    public void setSale(String sale) {
        this.sale = sale;
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

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public String getPayment() {
        return payment;
    }

    /** The form offers no other. */
    public void setPayment(@Nullable String chosen) {
        payment = Stream.of(PaymentMethod.TERMINAL, PaymentMethod.TRANSFER)
                .map(Enum::name)
                .filter(method -> Objects.equals(method, chosen))
                .findFirst()
                .orElse(PaymentMethod.CASH.name());
    }
}
