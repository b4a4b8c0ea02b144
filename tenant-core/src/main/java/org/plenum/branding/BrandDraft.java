package org.plenum.branding;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a look to be; the whole of it, since a change replaces everything but the files. What is not in it is left to the look it is made for: derived,
 * or as the organization has it.
 *
 * @param values as typed
 */
public record BrandDraft(Map<BrandField, String> values) {
    public BrandDraft {
        values = Map.copyOf(values);
    }

    public @Nullable String get(BrandField field) {
        return values.get(field);
    }

    public BrandDraft with(BrandField field, @Nullable String value) {
        Map<BrandField, String> changed = new EnumMap<>(BrandField.class);
        changed.putAll(values);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new BrandDraft(changed);
    }
}
