package org.plenum.branding;

import org.jspecify.annotations.Nullable;

/**
 * What an organization wants to look like; the whole of it, since a change replaces everything but the logo.
 *
 * @param headingFont id of a {@link Typeface}
 * @param bodyFont id of a {@link Typeface}
 * @param heroLayout name of a {@link HeroLayout}, in any case
 * @param heroArt name of a {@link HeroArt}, in any case
 * @param mailSenderName null for the organization's name
 */
public record BrandDraft(
        String name,
        String primaryColor,
        String accentColor,
        String headingFont,
        String bodyFont,
        int radiusPx,
        String heroLayout,
        String heroArt,
        @Nullable String mailSenderName,
        @Nullable String footer) {

    /** The brand as it is, to change some of. */
    public static BrandDraft of(BrandView brand) {
        return new BrandDraft(
                brand.name(),
                brand.primaryColor(),
                brand.accentColor(),
                brand.headingFont().id(),
                brand.bodyFont().id(),
                brand.radiusPx(),
                brand.heroLayout().name(),
                brand.heroArt().name(),
                brand.mailSenderName(),
                brand.footer());
    }
}
