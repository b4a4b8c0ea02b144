package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.events.EventView;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Stale;
import org.plenum.orders.SaleRules;
import org.plenum.orders.SaleRulesDraft;
import org.plenum.orders.SaleRulesView;

/** {@code /manage/events/{event}/rules}: what customers may do after they have bought. */
@Named("saleRulesPage")
@RequestScoped
public class SaleRulesPage {
    @Inject
    SaleRules saleRules;

    @Inject
    OfficeEvent officeEvent;

    private boolean changesAllowed;
    private @Nullable String changesUntil;
    private boolean cancellable;
    private @Nullable String cancelDaysBefore;
    private @Nullable String refundPercent;
    private @Nullable String fee;
    private int version;
    private List<Difference> differences = List.of();
    private boolean stale;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.EVENTS_EDIT)) {
            throw new Forbidden();
        }
        SaleRulesView rules = saleRules.get(officeEvent.require().id());
        changesAllowed = rules.changesAllowed();
        changesUntil =
                LocalTimes.text(rules.changesUntil(), officeEvent.require().timeZone());
        cancellable = rules.cancellable();
        cancelDaysBefore = String.valueOf(rules.cancelDaysBefore());
        refundPercent = String.valueOf(rules.refundPercent());
        fee = Numbers.amount(rules.fee());
        version = rules.version();
    }

    public void load() {
        getVersion();
    }

    public void save() {
        EventView event = officeEvent.require();
        Checks checks = new Checks();
        Required.field(checks, "cancelDaysBefore", cancelDaysBefore);
        Required.field(checks, "refundPercent", refundPercent);
        Required.field(checks, "fee", fee);
        SaleRulesDraft draft = new SaleRulesDraft(
                changesAllowed,
                LocalTimes.read(checks, "changesUntil", changesUntil, event.timeZone()),
                cancellable,
                Numbers.whole(checks, "cancelDaysBefore", cancelDaysBefore),
                Numbers.whole(checks, "refundPercent", refundPercent),
                Numbers.money(checks, "fee", fee, event.currency()));
        checks.done();
        try {
            saleRules.change(event.id(), version, draft);
            Departure.to(officeEvent.getHref() + "/rules", Words.of("office.rules.saved"));
        } catch (Stale newer) {
            SaleRulesView newest = saleRules.get(event.id());
            differences = Difference.between(
                    "office.rules.",
                    texts(changesAllowed, changesUntil, cancellable, cancelDaysBefore, refundPercent, fee),
                    texts(
                            newest.changesAllowed(),
                            LocalTimes.text(newest.changesUntil(), event.timeZone()),
                            newest.cancellable(),
                            String.valueOf(newest.cancelDaysBefore()),
                            String.valueOf(newest.refundPercent()),
                            Numbers.amount(newest.fee())));
            version = newest.version();
            stale = true;
        }
    }

    private static Map<String, @Nullable String> texts(
            boolean changes,
            @Nullable String until,
            boolean cancellable,
            @Nullable String days,
            @Nullable String percent,
            @Nullable String fee) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("changesAllowed", Words.of(changes ? "checkout.yes" : "checkout.no"));
        texts.put("changesUntil", until);
        texts.put("cancellable", Words.of(cancellable ? "checkout.yes" : "checkout.no"));
        texts.put("cancelDaysBefore", days);
        texts.put("refundPercent", percent);
        texts.put("fee", fee);
        return texts;
    }

    public String getCurrency() {
        return officeEvent.require().currency().getCurrencyCode();
    }

    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public boolean isChangesAllowed() {
        return changesAllowed;
    }

    public void setChangesAllowed(boolean changesAllowed) {
        this.changesAllowed = changesAllowed;
    }

    public @Nullable String getChangesUntil() {
        return changesUntil;
    }

    public void setChangesUntil(@Nullable String changesUntil) {
        this.changesUntil = changesUntil;
    }

    public boolean isCancellable() {
        return cancellable;
    }

    public void setCancellable(boolean cancellable) {
        this.cancellable = cancellable;
    }

    public @Nullable String getCancelDaysBefore() {
        return cancelDaysBefore;
    }

    public void setCancelDaysBefore(@Nullable String cancelDaysBefore) {
        this.cancelDaysBefore = cancelDaysBefore;
    }

    public @Nullable String getRefundPercent() {
        return refundPercent;
    }

    public void setRefundPercent(@Nullable String refundPercent) {
        this.refundPercent = refundPercent;
    }

    public @Nullable String getFee() {
        return fee;
    }

    public void setFee(@Nullable String fee) {
        this.fee = fee;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
