package org.plenum.web.office;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;
import org.plenum.tickets.AddOn;
import org.plenum.tickets.TicketTerms;
import org.plenum.tickets.TicketTypeDraft;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;
import org.plenum.tickets.TicketVisibility;

/** A ticket type as it is typed. */
public class TicketForm implements Serializable {
    private static final long serialVersionUID = 1;

    private @Nullable String name;
    private @Nullable String code;
    private @Nullable String description;
    private OtherLanguages others = new OtherLanguages();
    private @Nullable String price;
    private @Nullable String taxRatePercent = "0";
    private boolean taxIncluded = true;
    private @Nullable String quantity;
    private @Nullable String salesStartAt;
    private @Nullable String salesEndAt;
    private @Nullable String minPerOrder = "1";
    private @Nullable String maxPerOrder = String.valueOf(TicketTypes.PER_ORDER_DEFAULT_TICKETS);
    private @Nullable TicketVisibility visibility = TicketVisibility.PUBLIC;
    private ArrayList<UUID> groups = new ArrayList<>();
    private boolean approval;
    private boolean addOn;
    private @Nullable String addOnPerMain = "1";
    private ArrayList<PartRow> parts = new ArrayList<>();
    private ArrayList<UUID> mains = new ArrayList<>();
    private @Nullable Integer position;
    private int version;

    /** @param zone the event's, in which times are shown and typed */
    static TicketForm of(TicketTypeView type, ZoneId zone) {
        TicketForm form = new TicketForm();
        form.name = type.name();
        form.code = type.code();
        form.description = type.description();
        form.others = OtherLanguages.of(type.translations());
        form.price = Numbers.amount(type.statedPrice());
        form.taxIncluded = type.taxIncluded();
        form.taxRatePercent = Numbers.text(type.taxRatePercent().stripTrailingZeros());
        form.quantity = type.quantity() == null ? null : type.quantity().toString();
        form.salesStartAt = LocalTimes.text(type.salesStartAt(), zone);
        form.salesEndAt = LocalTimes.text(type.salesEndAt(), zone);
        form.minPerOrder = String.valueOf(type.minPerOrder());
        form.maxPerOrder = String.valueOf(type.maxPerOrder());
        form.visibility = type.visibility();
        form.groups = new ArrayList<>(type.groups());
        form.approval = type.terms().approval();
        AddOn bound = type.terms().addOn();
        if (bound != null) {
            form.addOn = true;
            form.addOnPerMain = String.valueOf(bound.perMain());
            form.mains = new ArrayList<>(bound.mains());
        }
        form.position = type.position();
        form.version = type.version();
        return form;
    }

    /** @throws org.plenum.kernel.Invalid when something typed is no amount, number or time; all else is the domain's to check */
    TicketTypeDraft toDraft(ZoneId zone, Currency currency) {
        Checks checks = new Checks();
        Required.field(checks, "taxRatePercent", taxRatePercent);
        Required.field(checks, "minPerOrder", minPerOrder);
        Required.field(checks, "maxPerOrder", maxPerOrder);
        Required.field(checks, "visibility", visibility);
        TicketTypeDraft draft = new TicketTypeDraft(
                code,
                name,
                description,
                others.translations(),
                Numbers.money(checks, "price", price, currency),
                Numbers.percent(checks, "taxRatePercent", taxRatePercent),
                taxIncluded,
                Numbers.whole(checks, "quantity", quantity),
                LocalTimes.read(checks, "salesStartAt", salesStartAt, zone),
                LocalTimes.read(checks, "salesEndAt", salesEndAt, zone),
                Numbers.whole(checks, "minPerOrder", minPerOrder),
                Numbers.whole(checks, "maxPerOrder", maxPerOrder),
                visibility,
                groups,
                new TicketTerms(approval, addOn(checks), PartRow.read(checks, parts)),
                position);
        checks.done();
        return draft;
    }

    private @Nullable AddOn addOn(Checks checks) {
        if (!addOn) {
            return null;
        }
        Required.field(checks, "addOnPerMain", addOnPerMain);
        Integer perMain = Numbers.whole(checks, "addOnPerMain", addOnPerMain);
        return perMain == null ? null : new AddOn(mains, perMain);
    }

    Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("code", code);
        texts.put("description", description);
        texts.put("price", price);
        texts.put("taxRatePercent", taxRatePercent);
        texts.put("taxIncluded", taxIncluded ? "✓" : null);
        texts.put("quantity", quantity);
        texts.put("salesStartAt", salesStartAt);
        texts.put("salesEndAt", salesEndAt);
        texts.put("minPerOrder", minPerOrder);
        texts.put("maxPerOrder", maxPerOrder);
        texts.put("visibility", visibility == null ? null : Words.of("office.ticket.visibility." + visibility));
        texts.put("approval", approval ? "✓" : null);
        texts.put("parts", PartRow.text(parts));
        texts.put("addOn", addOn ? "✓" : null);
        texts.put("addOnPerMain", addOn ? addOnPerMain : null);
        texts.put("otherLanguages", others.text());
        return texts;
    }

    public OtherLanguages getOthers() {
        return others;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public @Nullable String getPrice() {
        return price;
    }

    public void setPrice(@Nullable String price) {
        this.price = price;
    }

    public @Nullable String getTaxRatePercent() {
        return taxRatePercent;
    }

    public void setTaxRatePercent(@Nullable String taxRatePercent) {
        this.taxRatePercent = taxRatePercent;
    }

    public boolean isTaxIncluded() {
        return taxIncluded;
    }

    public void setTaxIncluded(boolean taxIncluded) {
        this.taxIncluded = taxIncluded;
    }

    public @Nullable String getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable String quantity) {
        this.quantity = quantity;
    }

    public @Nullable String getSalesStartAt() {
        return salesStartAt;
    }

    public void setSalesStartAt(@Nullable String salesStartAt) {
        this.salesStartAt = salesStartAt;
    }

    public @Nullable String getSalesEndAt() {
        return salesEndAt;
    }

    public void setSalesEndAt(@Nullable String salesEndAt) {
        this.salesEndAt = salesEndAt;
    }

    public @Nullable String getMinPerOrder() {
        return minPerOrder;
    }

    public void setMinPerOrder(@Nullable String minPerOrder) {
        this.minPerOrder = minPerOrder;
    }

    public @Nullable String getMaxPerOrder() {
        return maxPerOrder;
    }

    public void setMaxPerOrder(@Nullable String maxPerOrder) {
        this.maxPerOrder = maxPerOrder;
    }

    public @Nullable TicketVisibility getVisibility() {
        return visibility;
    }

    public void setVisibility(@Nullable TicketVisibility visibility) {
        this.visibility = visibility;
    }

    public boolean isAddOn() {
        return addOn;
    }

    public void setAddOn(boolean addOn) {
        this.addOn = addOn;
    }

    public @Nullable String getAddOnPerMain() {
        return addOnPerMain;
    }

    public void setAddOnPerMain(@Nullable String addOnPerMain) {
        this.addOnPerMain = addOnPerMain;
    }

    public List<PartRow> getParts() {
        return parts;
    }

    void setParts(List<PartRow> parts) {
        this.parts = new ArrayList<>(parts);
    }

    List<UUID> mains() {
        return mains;
    }

    void setMains(List<UUID> mains) {
        this.mains = new ArrayList<>(mains);
    }

    public boolean isApproval() {
        return approval;
    }

    public void setApproval(boolean approval) {
        this.approval = approval;
    }

    void setGroups(List<UUID> groups) {
        this.groups = new ArrayList<>(groups);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
