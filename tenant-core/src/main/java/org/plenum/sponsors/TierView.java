package org.plenum.sponsors;

import java.util.UUID;

/** @param version for optimistic locking */
public record TierView(UUID id, UUID eventId, String name, TierSize size, int position, int version) {
    public TierDraft toDraft() {
        return new TierDraft(name, size, position);
    }
}
