package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.plenum.payments.BankEntryState;
import org.plenum.payments.BankEntryView;
import org.plenum.payments.BankStatements;
import org.plenum.web.ui.Parameters;

/** {@code /manage/payments/bank/{bankEntry}}: money that came, and what becomes of it. */
@Named("bankEntryPage")
@RequestScoped
public class BankEntryPage {
    @Inject
    BankStatements statements;

    private @Nullable BankEntryView entry;
    private @Nullable String orderCode;
    private @Nullable String note;

    @PostConstruct
    void open() {
        BankEntryView found = statements.entry(Parameters.id("bankEntry"));
        entry = found;
        orderCode = found.orderCode();
    }

    public void load() {
        getEntry();
    }

    public BankEntryView getEntry() {
        if (entry == null) {
            throw new IllegalStateException("used before it was opened");
        }
        return entry;
    }

    public String getDay() {
        return BankPage.written(getEntry().bookedOn());
    }

    /** Of its badge. */
    public String getKind() {
        return BankPage.kindOf(getEntry().state());
    }

    public boolean isOpen() {
        return getEntry().state() == BankEntryState.OPEN;
    }

    public void assign() {
        statements.assign(getEntry().id(), orderCode);
        Departure.to(BankPage.ADDRESS, Words.of("office.bank.decided"));
    }

    public void ignore() {
        statements.ignore(getEntry().id(), note);
        Departure.to(BankPage.ADDRESS, Words.of("office.bank.decided"));
    }

    public void returned() {
        statements.returned(getEntry().id(), note);
        Departure.to(BankPage.ADDRESS, Words.of("office.bank.decided"));
    }

    public @Nullable String getOrderCode() {
        return orderCode;
    }

    public void setOrderCode(@Nullable String orderCode) {
        this.orderCode = orderCode;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
