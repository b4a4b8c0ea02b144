package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Permission;
import org.plenum.kernel.Checks;
import org.plenum.orders.OrderStatus;
import org.plenum.orders.OrderView;
import org.plenum.orders.Transfers;
import org.plenum.payments.PaymentState;
import org.plenum.payments.TransferView;

/** On the page of an order: how it is paid by bank transfer, and what people may do about that. */
@Named("transferForm")
@RequestScoped
public class TransferForm {
    @Inject
    Transfers transfers;

    @Inject
    OrderDetailPage page;

    private @Nullable TransferView transfer;
    private @Nullable String dueOn;
    private @Nullable String received;

    @PostConstruct
    void open() {
        transfer = transfers.ofOrder(page.getOrder().id()).orElse(null);
        dueOn = transfer == null ? null : transfer.dueOn().toString();
    }

    /** Null when it is not paid so. */
    public @Nullable TransferView getTransfer() {
        return transfer;
    }

    public String getDue() {
        return transfer == null ? "" : BankPage.written(transfer.dueOn());
    }

    public boolean isExtendable() {
        return transfer != null
                && page.getOrder().status() == OrderStatus.PENDING
                && Callers.current().may(Permission.ORDERS_EDIT);
    }

    public boolean isPayable() {
        OrderStatus status = page.getOrder().status();
        return transfer != null
                && transfer.state() != PaymentState.PAID
                && (status == OrderStatus.PENDING || status == OrderStatus.EXPIRED)
                && Callers.current().may(Permission.PAYMENTS_MANAGE);
    }

    public boolean isSurplus() {
        return transfer != null
                && transfer.state() == PaymentState.PAID
                && !transfer.surplus().isZero()
                && Callers.current().may(Permission.PAYMENTS_MANAGE);
    }

    public void extend() {
        Checks checks = new Checks();
        LocalDate day = day(checks);
        checks.done();
        transfers.extend(page.getOrder().code(), day);
        depart("office.bank.extended");
    }

    public void markPaid() {
        transfers.markPaid(page.getOrder().code(), received);
        depart("office.bank.marked");
    }

    public void surplusSent() {
        transfers.surplusSent(page.getOrder().code(), null);
        depart("office.bank.sentNoted");
    }

    private @Nullable LocalDate day(Checks checks) {
        try {
            return dueOn == null || dueOn.isBlank() ? null : LocalDate.parse(dueOn.strip());
        } catch (DateTimeException notADay) {
            checks.refuse("dueOn", "format", "Must be a date such as 2026-11-22.");
            return null;
        }
    }

    private void depart(String key) {
        OrderView order = page.getOrder();
        Departure.to("/manage/orders/" + order.code(), Words.of(key));
    }

    public @Nullable String getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable String dueOn) {
        this.dueOn = dueOn;
    }

    public @Nullable String getReceived() {
        return received;
    }

    public void setReceived(@Nullable String received) {
        this.received = received;
    }
}
