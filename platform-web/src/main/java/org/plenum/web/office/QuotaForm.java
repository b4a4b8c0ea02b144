package org.plenum.web.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Checks;
import org.plenum.tickets.QuotaDraft;
import org.plenum.tickets.QuotaView;

/** A quota that ticket types share, as it is typed. */
public class QuotaForm {
    private @Nullable String name;
    private @Nullable String quantity;
    private int version;

    static QuotaForm of(QuotaView quota) {
        QuotaForm form = new QuotaForm();
        form.name = quota.name();
        form.quantity = String.valueOf(quota.quantity());
        form.version = quota.version();
        return form;
    }

    /** @throws org.plenum.kernel.Invalid when what was typed is no number; all else is the domain's to check */
    QuotaDraft toDraft(List<UUID> ticketTypes) {
        Checks checks = new Checks();
        QuotaDraft draft = new QuotaDraft(name, Numbers.whole(checks, "quantity", quantity), ticketTypes);
        checks.done();
        return draft;
    }

    Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("quantity", quantity);
        return texts;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable String quantity) {
        this.quantity = quantity;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
