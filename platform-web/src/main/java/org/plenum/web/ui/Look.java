package org.plenum.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the organization of a request presents itself: {@code #{brand.name}}. Colours, faces and corners are in the style sheet it names.
 *
 * @param name what people call the organization
 * @param logoUrl image that stands before the name; works on light and dark ground
 * @param iconUrl icon of the browser's tab
 * @param cssUrl the organization's {@code /branding.css}, with its version
 * @param footer who and where, for the foot of pages; null when none was given
 * @param hero layout of the event page's hero: {@code panel} or {@code page}
 * @param art symbol of art.svg, or {@code none}
 * @param emphasis whether the end of a title is set in the heading face's italic
 * @param themeColor {@code #rrggbb} for the browser's own frame
 * @param fontUrls fonts that the first screen needs
 * @param version changes with anything of this; part of the key of pages that are kept
 */
public record Look(
        String name,
        @Nullable String logoUrl,
        @Nullable String iconUrl,
        String cssUrl,
        @Nullable String footer,
        String hero,
        String art,
        boolean emphasis,
        String themeColor,
        List<String> fontUrls,
        int version) {
    public Look {
        fontUrls = List.copyOf(fontUrls);
    }
}
