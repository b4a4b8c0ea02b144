package org.plenum.web.office;

import static java.util.Objects.requireNonNullElse;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Stale;
import org.plenum.payments.TransferTerms;
import org.plenum.payments.TransferTermsDraft;
import org.plenum.payments.TransferTermsView;

/** {@code /manage/payments/bank/terms}: whether and how customers may pay by bank transfer. */
@Named("transferTermsPage")
@RequestScoped
public class TransferTermsPage {
    @Inject
    TransferTerms terms;

    private boolean allowed;
    private @Nullable String holder;
    private @Nullable String iban;
    private @Nullable String bic;
    private @Nullable String currency;
    private @Nullable String daysToPay;
    private @Nullable String graceDays;
    private @Nullable String daysBeforeEvent;
    private int version;
    private List<Difference> differences = List.of();
    private boolean stale;

    @PostConstruct
    void open() {
        TransferTermsView now = terms.get();
        allowed = now.allowed();
        holder = now.holder();
        iban = now.readableIban();
        bic = now.bic();
        currency = now.currency().getCurrencyCode();
        daysToPay = String.valueOf(now.daysToPay());
        graceDays = String.valueOf(now.graceDays());
        daysBeforeEvent = String.valueOf(now.daysBeforeEvent());
        version = now.version();
    }

    public void load() {
        getVersion();
    }

    public void save() {
        Checks checks = new Checks();
        TransferTermsDraft draft = new TransferTermsDraft(
                allowed,
                holder,
                iban,
                bic,
                currency,
                days(checks, "daysToPay", daysToPay),
                days(checks, "graceDays", graceDays),
                days(checks, "daysBeforeEvent", daysBeforeEvent));
        checks.done();
        try {
            terms.change(version, draft);
            Departure.to(BankPage.ADDRESS, Words.of("office.bank.terms.saved"));
        } catch (Stale newer) {
            TransferTermsView newest = terms.get();
            differences = Difference.between(
                    "office.bank.",
                    texts(allowed, holder, iban, bic, currency, daysToPay, graceDays, daysBeforeEvent),
                    texts(
                            newest.allowed(),
                            newest.holder(),
                            newest.readableIban(),
                            newest.bic(),
                            newest.currency().getCurrencyCode(),
                            String.valueOf(newest.daysToPay()),
                            String.valueOf(newest.graceDays()),
                            String.valueOf(newest.daysBeforeEvent())));
            version = newest.version();
            stale = true;
        }
    }

    private static int days(Checks checks, String field, @Nullable String typed) {
        Required.field(checks, field, typed);
        return requireNonNullElse(Numbers.whole(checks, field, typed), 0);
    }

    private static Map<String, @Nullable String> texts(
            boolean allowed,
            @Nullable String holder,
            @Nullable String iban,
            @Nullable String bic,
            @Nullable String currency,
            @Nullable String toPay,
            @Nullable String grace,
            @Nullable String before) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("allowed", Words.of(allowed ? "checkout.yes" : "checkout.no"));
        texts.put("holder", holder);
        texts.put("iban", iban);
        texts.put("bic", bic);
        texts.put("currency", currency);
        texts.put("daysToPay", toPay);
        texts.put("graceDays", grace);
        texts.put("daysBeforeEvent", before);
        return texts;
    }

    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public boolean isAllowed() {
        return allowed;
    }

    public void setAllowed(boolean allowed) {
        this.allowed = allowed;
    }

    public @Nullable String getHolder() {
        return holder;
    }

    public void setHolder(@Nullable String holder) {
        this.holder = holder;
    }

    public @Nullable String getIban() {
        return iban;
    }

    public void setIban(@Nullable String iban) {
        this.iban = iban;
    }

    public @Nullable String getBic() {
        return bic;
    }

    public void setBic(@Nullable String bic) {
        this.bic = bic;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }

    public @Nullable String getDaysToPay() {
        return daysToPay;
    }

    public void setDaysToPay(@Nullable String daysToPay) {
        this.daysToPay = daysToPay;
    }

    public @Nullable String getGraceDays() {
        return graceDays;
    }

    public void setGraceDays(@Nullable String graceDays) {
        this.graceDays = graceDays;
    }

    public @Nullable String getDaysBeforeEvent() {
        return daysBeforeEvent;
    }

    public void setDaysBeforeEvent(@Nullable String daysBeforeEvent) {
        this.daysBeforeEvent = daysBeforeEvent;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
