package org.plenum.api.branding;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.branding.BrandDraft;
import org.plenum.branding.BrandField;
import org.plenum.branding.BrandFile;
import org.plenum.kernel.NotFound;

/** A look as JSON: every field, null where nothing was chosen. */
final class BrandJson {
    private BrandJson() {}

    static Fields of(Map<BrandField, String> values, Map<BrandFile, String> files) {
        Fields fields = new Fields();
        for (BrandField field : BrandField.values()) {
            String value = values.get(field);
            if (field == BrandField.RADIUS_PX) {
                fields.number(field.id(), value == null ? null : Integer.valueOf(value));
            } else {
                fields.text(field.id(), value);
            }
        }
        for (BrandFile file : BrandFile.values()) {
            fields.text(file.field() + "Url", address(file, files.get(file)));
        }
        return fields;
    }

    static BrandDraft draft(Body body) {
        Map<BrandField, String> values = new EnumMap<>(BrandField.class);
        for (BrandField field : BrandField.values()) {
            String value = field == BrandField.RADIUS_PX ? count(body, field) : body.optionalText(field.id());
            if (value != null) {
                values.put(field, value);
            }
        }
        return new BrandDraft(values);
    }

    static BrandFile slot(String id) {
        return BrandFile.of(id).orElseThrow(() -> new NotFound("file"));
    }

    /** For an event: its id as well. */
    static Fields of(UUID event, Map<BrandField, String> values, Map<BrandFile, String> files) {
        return of(values, files).id("eventId", event);
    }

    private static @Nullable String count(Body body, BrandField field) {
        Integer count = body.optionalCount(field.id());
        return count == null ? null : count.toString();
    }

    private static @Nullable String address(BrandFile file, @Nullable String digest) {
        return digest == null ? null : "/brand/" + file.id() + "?v=" + digest;
    }
}
