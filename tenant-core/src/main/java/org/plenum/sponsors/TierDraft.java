package org.plenum.sponsors;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer says about a tier.
 *
 * @param size null is MEDIUM
 * @param position null puts a new one last, or keeps it
 */
public record TierDraft(
        @Nullable String name,
        @Nullable TierSize size,
        @Nullable Integer position) implements Serializable {}
