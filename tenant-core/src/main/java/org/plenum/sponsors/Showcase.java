package org.plenum.sponsors;

import java.util.List;

/** A tier with its sponsors, as the event's page shows them. */
public record Showcase(TierView tier, List<SponsorView> sponsors) {
    public Showcase {
        sponsors = List.copyOf(sponsors);
    }
}
