package org.plenum.web.office;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;
import org.plenum.pricing.PromotionKind;
import org.plenum.promotions.PromoCodeDraft;
import org.plenum.promotions.PromoCodeView;

/** A promo code as it is typed. */
public class PromoForm implements Serializable {
    private static final long serialVersionUID = 1;

    private @Nullable String code;
    private @Nullable String label;
    private @Nullable PromotionKind kind = PromotionKind.PERCENT;
    private @Nullable String percent;
    private @Nullable String amount;
    private @Nullable String validFrom;
    private @Nullable String validUntil;
    private @Nullable String usesMax;
    private @Nullable String usesPerCustomerMax;
    private @Nullable String ticketsPerOrderMax;
    private @Nullable String budget;
    private boolean combinable;
    private int version;

    /** @param zone the event's, in which times are shown and typed */
    static PromoForm of(PromoCodeView view, ZoneId zone) {
        PromoForm form = new PromoForm();
        form.code = view.code();
        form.label = view.label();
        form.kind = view.kind();
        form.percent =
                view.percent() == null ? null : Numbers.text(view.percent().stripTrailingZeros());
        form.amount = view.amount() == null ? null : Numbers.amount(view.amount());
        form.validFrom = LocalTimes.text(view.validFrom(), zone);
        form.validUntil = LocalTimes.text(view.validUntil(), zone);
        form.usesMax = text(view.usesMax());
        form.usesPerCustomerMax = text(view.usesPerCustomerMax());
        form.ticketsPerOrderMax = text(view.ticketsPerOrderMax());
        form.budget = view.budget() == null ? null : Numbers.amount(view.budget());
        form.combinable = view.combinable();
        form.version = view.version();
        return form;
    }

    /** @throws org.plenum.kernel.Invalid when something typed is no amount, number or time; all else is the domain's to check */
    PromoCodeDraft toDraft(ZoneId zone, Currency currency, List<UUID> ticketTypes) {
        Checks checks = new Checks();
        Required.field(checks, "kind", kind);
        PromoCodeDraft draft = new PromoCodeDraft(
                code,
                label,
                kind,
                Numbers.percent(checks, "percent", percent),
                Numbers.money(checks, "amount", amount, currency),
                ticketTypes,
                LocalTimes.read(checks, "validFrom", validFrom, zone),
                LocalTimes.read(checks, "validUntil", validUntil, zone),
                Numbers.whole(checks, "usesMax", usesMax),
                Numbers.whole(checks, "usesPerCustomerMax", usesPerCustomerMax),
                Numbers.whole(checks, "ticketsPerOrderMax", ticketsPerOrderMax),
                Numbers.money(checks, "budget", budget, currency),
                combinable);
        checks.done();
        return draft;
    }

    Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("code", code);
        texts.put("label", label);
        texts.put("kind", kind == null ? null : Words.of("office.promo.kind." + kind));
        texts.put("percent", percent);
        texts.put("amount", amount);
        texts.put("validFrom", validFrom);
        texts.put("validUntil", validUntil);
        texts.put("usesMax", usesMax);
        texts.put("usesPerCustomerMax", usesPerCustomerMax);
        texts.put("ticketsPerOrderMax", ticketsPerOrderMax);
        texts.put("budget", budget);
        texts.put("combinable", combinable ? "✓" : null);
        return texts;
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    public @Nullable PromotionKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PromotionKind kind) {
        this.kind = kind;
    }

    public @Nullable String getPercent() {
        return percent;
    }

    public void setPercent(@Nullable String percent) {
        this.percent = percent;
    }

    public @Nullable String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount;
    }

    public @Nullable String getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable String validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable String getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable String validUntil) {
        this.validUntil = validUntil;
    }

    public @Nullable String getUsesMax() {
        return usesMax;
    }

    public void setUsesMax(@Nullable String usesMax) {
        this.usesMax = usesMax;
    }

    public @Nullable String getUsesPerCustomerMax() {
        return usesPerCustomerMax;
    }

    public void setUsesPerCustomerMax(@Nullable String usesPerCustomerMax) {
        this.usesPerCustomerMax = usesPerCustomerMax;
    }

    public @Nullable String getTicketsPerOrderMax() {
        return ticketsPerOrderMax;
    }

    public void setTicketsPerOrderMax(@Nullable String ticketsPerOrderMax) {
        this.ticketsPerOrderMax = ticketsPerOrderMax;
    }

    public @Nullable String getBudget() {
        return budget;
    }

    public void setBudget(@Nullable String budget) {
        this.budget = budget;
    }

    public boolean isCombinable() {
        return combinable;
    }

    public void setCombinable(boolean combinable) {
        this.combinable = combinable;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
