package org.plenum.sponsors;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer says about a sponsor.
 *
 * @param url their site
 * @param position null puts a new one last, or keeps it
 */
public record SponsorDraft(
        @Nullable UUID tierId,
        @Nullable String name,
        @Nullable String url,
        @Nullable Integer position) {}
