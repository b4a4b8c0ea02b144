package org.plenum.api.sponsors;

import jakarta.json.JsonObject;
import org.plenum.api.Body;
import org.plenum.api.Fields;
import org.plenum.sponsors.SponsorDraft;
import org.plenum.sponsors.SponsorView;
import org.plenum.sponsors.TierDraft;
import org.plenum.sponsors.TierSize;
import org.plenum.sponsors.TierView;

/** Tiers and sponsors in JSON. */
final class SponsorJson {
    private SponsorJson() {}

    static TierDraft tier(Body body) {
        return new TierDraft(
                body.optionalText("name"), body.optionalOneOf("size", TierSize.class), body.optionalCount("position"));
    }

    static SponsorDraft sponsor(Body body) {
        return new SponsorDraft(
                body.optionalId("tierId"),
                body.optionalText("name"),
                body.optionalText("url"),
                body.optionalCount("position"));
    }

    static JsonObject of(TierView tier) {
        return new Fields()
                .id("id", tier.id())
                .id("eventId", tier.eventId())
                .text("name", tier.name())
                .oneOf("size", tier.size())
                .number("position", tier.position())
                .number("version", tier.version())
                .build();
    }

    static JsonObject of(SponsorView sponsor) {
        return new Fields()
                .id("id", sponsor.id())
                .id("eventId", sponsor.eventId())
                .id("tierId", sponsor.tierId())
                .text("name", sponsor.name())
                .text("url", sponsor.url())
                .flag("hasLogo", sponsor.logoDigest() != null)
                .number("position", sponsor.position())
                .number("version", sponsor.version())
                .build();
    }
}
