package org.plenum.branding;

import org.jspecify.annotations.Nullable;

/**
 * How the organization presents itself.
 *
 * @param name what people call it
 * @param primaryColor {@code #rrggbb}; white text on it is legible
 * @param accentColor {@code #rrggbb}; dark text on it is legible
 * @param radiusPx of a button's corners; everything else follows
 * @param logoDigest changes with the logo; null while there is none
 * @param mailSenderName name beside the address mails come from
 * @param footer a few lines for the foot of pages, mails and documents: who and where; null when none were given
 * @param version for optimistic locking, and of everything that is made of this
 */
public record BrandView(
        String name,
        String primaryColor,
        String accentColor,
        Typeface headingFont,
        Typeface bodyFont,
        int radiusPx,
        HeroLayout heroLayout,
        HeroArt heroArt,
        @Nullable String logoDigest,
        String mailSenderName,
        @Nullable String footer,
        int version) {}
