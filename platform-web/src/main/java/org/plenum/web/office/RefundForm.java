package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Money;
import org.plenum.orders.OrderRefund;
import org.plenum.orders.OrderStatus;
import org.plenum.orders.OrderView;
import org.plenum.orders.RefundWish;
import org.plenum.orders.Refunds;
import org.plenum.payments.DisputeView;
import org.plenum.web.ui.Formats;

/** On the page of an order: what was given back, and giving back. */
@Named("refundForm")
@RequestScoped
public class RefundForm {
    /** Name of the boxes beside the tickets, which are plain HTML. */
    private static final String TICKET = "ticket";

    /** @param chosen was ticked before the page came back */
    public record Choice(UUID id, String type, String attendee, String code, Money price, boolean chosen) {}

    @Inject
    Refunds refunds;

    @Inject
    OrderDetailPage page;

    private List<OrderRefund> made = List.of();
    private Money left = Money.zero(Currency.getInstance("EUR"));
    private List<DisputeView> disputes = List.of();
    private boolean suspicious;
    private @Nullable String amount;
    private @Nullable String note;
    private boolean giveBackRest = true;

    @PostConstruct
    void open() {
        made = refunds.of(page.getOrder().code());
        disputes = refunds.disputes(page.getOrder().code());
        suspicious = refunds.suspicious(page.getOrder().code());
        left = refunds.refundable(page.getOrder().code());
    }

    public List<OrderRefund> getMade() {
        return made;
    }

    /** What banks want back, the oldest first. */
    public List<DisputeView> getDisputes() {
        return disputes;
    }

    public String about(DisputeView dispute) {
        String reason = DisputesPage.reasonOf(dispute);
        Instant due = dispute.dueAt();
        return dispute.status().toAnswer() && due != null
                ? Words.of("office.dispute.answerBy", reason, Formats.dateTime(due, Formats.UTC))
                : Words.of("office.dispute.about", reason, Words.of("office.dispute.status." + dispute.status()));
    }

    /** Whether it may not have been its card's owner who paid. */
    public boolean isSuspicious() {
        return suspicious;
    }

    /** What can still be given back. */
    public Money getLeft() {
        return left;
    }

    /** Whether there is something to give back, or a ticket to cancel, and the caller may. */
    public boolean isPossible() {
        return Callers.current().may(Permission.ORDERS_EDIT)
                && (!left.isZero() || !page.getOrder().tickets().isEmpty());
    }

    public boolean isCancellable() {
        OrderStatus status = page.getOrder().status();
        return Callers.current().may(Permission.ORDERS_EDIT) && (status.delivered() || status == OrderStatus.PENDING);
    }

    public List<Choice> getTickets() {
        OrderView order = page.getOrder();
        Set<String> chosen = Set.of(boxes());
        return order.tickets().stream()
                .map(ticket -> new Choice(
                        ticket.id(),
                        ticket.ticketTypeName(),
                        ticket.attendeeName(),
                        ticket.code(),
                        ticket.price(),
                        chosen.contains(ticket.id().toString())))
                .toList();
    }

    /** Digits after the point of an amount. */
    public int getDigits() {
        return left.currency().getDefaultFractionDigits();
    }

    /** @throws org.plenum.kernel.Invalid field by field */
    public void refund() {
        Checks checks = new Checks();
        Money asked = Numbers.money(checks, "amount", amount, left.currency());
        checks.done();
        OrderRefund refund = refunds.refund(
                page.getOrder().code(),
                new RefundWish(
                        asked == null ? pricesOfChosen() : asked,
                        Arrays.stream(boxes())
                                .distinct()
                                .map(id -> Ids.parse("ticket", id))
                                .toList(),
                        note));
        leave(
                refund.amount().isZero()
                        ? Words.of(
                                "office.refund.ticketsCancelled",
                                refund.ticketIds().size())
                        : Words.of("office.refund.made", Formats.money(refund.amount())));
    }

    public void cancel() {
        refunds.cancel(page.getOrder().code(), giveBackRest);
        leave(Words.of("office.refund.cancelled"));
    }

    private void leave(String notice) {
        Departure.to("/manage/orders/" + page.getOrder().code(), notice);
    }

    private Money pricesOfChosen() {
        Money sum = getTickets().stream()
                .filter(Choice::chosen)
                .map(Choice::price)
                .reduce(Money.zero(left.currency()), Money::plus);
        return sum.compareTo(left) > 0 ? left : sum;
    }

    private static String[] boxes() {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(TICKET);
        return values == null ? new String[0] : Arrays.stream(values).distinct().toArray(String[]::new);
    }

    public @Nullable String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public boolean isGiveBackRest() {
        return giveBackRest;
    }

    public void setGiveBackRest(boolean giveBackRest) {
        this.giveBackRest = giveBackRest;
    }
}
