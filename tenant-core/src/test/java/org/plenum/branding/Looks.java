package org.plenum.branding;

import java.util.Map;

/** Looks for tests. */
public final class Looks {
    private Looks() {}

    /** A neutral look with these values; what is null there is taken out. */
    public static BrandView with(Map<BrandField, String> values) {
        BrandDraft draft = new BrandDraft(Branding.neutral("Acme", "#0b4a55", "#ff7d33"));
        for (Map.Entry<BrandField, String> value : values.entrySet()) {
            draft = draft.with(value.getKey(), value.getValue());
        }
        return BrandView.of(BrandCheck.checked(draft, true), Map.of(), null, 1);
    }
}
