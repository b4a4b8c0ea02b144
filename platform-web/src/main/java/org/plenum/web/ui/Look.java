package org.plenum.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the organization of a request presents itself, on a page about an event with what that event has of its own: {@code #{brand.name}}. Colours, faces and corners
 * are in the style sheet it names.
 *
 * @param name what people call the organization
 * @param logo image that stands before the name
 * @param iconUrl icon of the browser's tab
 * @param touchIconUrl icon of a telephone's home screen
 * @param manifestUrl of the portal as an app
 * @param cssUrl the organization's {@code /branding.css}, with its version
 * @param footer who and where, for the foot of pages; null when none was given
 * @param legal links at the foot of pages
 * @param hero layout of the event page's hero: {@code panel} or {@code page}
 * @param art symbol of art.svg, or {@code none}
 * @param header style of the bar at the top: {@code plain} or {@code filled}
 * @param emphasis whether the end of a title is set in the heading face's italic
 * @param themeColor {@code #rrggbb} for the browser's own frame
 * @param version changes with anything of this; part of the key of pages that are kept
 */
public record Look(
        String name,
        LogoUrls logo,
        @Nullable String iconUrl,
        @Nullable String touchIconUrl,
        @Nullable String manifestUrl,
        String cssUrl,
        @Nullable String footer,
        List<LegalLink> legal,
        String hero,
        String art,
        String header,
        boolean emphasis,
        String themeColor,
        int version) {
    public Look {
        legal = List.copyOf(legal);
    }

    /**
     * The same logo for each ground; null where there is none.
     *
     * @param dark null when the light one stands there too
     * @param header the one for the bar at the top when that is filled
     */
    public record LogoUrls(
            @Nullable String light,
            @Nullable String dark,
            @Nullable String header) {
        public static final LogoUrls NONE = new LogoUrls(null, null, null);
    }

    /** @param label key of the text */
    public record LegalLink(String label, String href) {}

    /** The logo on light ground; null while there is none. */
    public @Nullable String logoUrl() {
        return logo.light();
    }
}
