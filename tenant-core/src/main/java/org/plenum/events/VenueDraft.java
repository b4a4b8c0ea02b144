package org.plenum.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an organizer says about where the venue is; see {@link VenueView}. */
public record VenueDraft(
        @Nullable String address,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {}
