package org.plenum.branding;

import org.jspecify.annotations.Nullable;

/**
 * What was chosen, each {@code #rrggbb}. The first two may be anything, for shades are derived from them; the others replace a shade, and null leaves it derived.
 *
 * @param buttonText chosen alone, it stands on the button's shade of light mode, in both modes
 * @param link on light ground; on dark ground it is lightened
 */
public record BrandColors(
        String primary,
        String accent,
        @Nullable String button,
        @Nullable String buttonText,
        @Nullable String link,
        @Nullable String header,
        @Nullable String headerText) {

    public static BrandColors of(String primary, String accent) {
        return new BrandColors(primary, accent, null, null, null, null, null);
    }
}
