package org.plenum.branding;

import java.util.Map;
import java.util.UUID;

/**
 * What one event has of its own; everything else is as the organization has it.
 *
 * @param files digests
 * @param version 0 while there is nothing
 */
public record EventBrand(UUID eventId, Map<BrandField, String> values, Map<BrandFile, String> files, int version) {
    public EventBrand {
        values = Map.copyOf(values);
        files = Map.copyOf(files);
    }
}
