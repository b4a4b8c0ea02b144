package org.plenum.web.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plenum.branding.BrandDraft;
import org.plenum.branding.BrandField;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.branding.EventBranding;
import org.plenum.kernel.Invalid;

/** Looks that are being chosen. Nothing is stored. */
@ApplicationScoped
public class BrandDrafts {
    @Inject
    private Branding branding;

    @Inject
    private EventBranding events;

    /**
     * What a form or an address holds of a look.
     *
     * @param values by the field's id; null for what is not there
     */
    public static BrandDraft of(UnaryOperator<@Nullable String> values) {
        Map<BrandField, String> sent = new EnumMap<>(BrandField.class);
        for (BrandField field : BrandField.values()) {
            String value = values.apply(field.id());
            if (value != null) {
                sent.put(field, value);
            }
        }
        return new BrandDraft(sent);
    }

    /** As it would look; as it does look when the draft is empty or no look yet, since somebody is in the midst of typing. */
    public BrandView look(@Nullable UUID event, BrandDraft draft) {
        try {
            if (!draft.values().isEmpty()) {
                return event == null ? branding.preview(draft) : events.preview(event, draft);
            }
        } catch (Invalid noLook) {
            return stored(event);
        }
        return stored(event);
    }

    private BrandView stored(@Nullable UUID event) {
        return event == null ? branding.current() : branding.ofEvent(event);
    }
}
