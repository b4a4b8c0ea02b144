package org.plenum.sponsors;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sponsor as it is shown.
 *
 * @param url http or https
 * @param logoDigest changes with the logo; null while there is none
 * @param version for optimistic locking
 */
public record SponsorView(
        UUID id,
        UUID eventId,
        UUID tierId,
        String name,
        @Nullable String url,
        @Nullable String logoDigest,
        int position,
        int version) {
    public SponsorDraft toDraft() {
        return new SponsorDraft(tierId, name, url, position);
    }
}
