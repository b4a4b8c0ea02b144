package org.plenum.acceptance.story;

/**
 * An organization as its people would describe it to the platform.
 *
 * @param font of its headings, an id of the list on the branding page
 * @param art drawn on its events and tickets
 */
record House(String slug, String name, String primaryColor, String accentColor, String font, String art) {
    String email(String person) {
        return person + "@" + slug + ".example";
    }

    @Override
    public String toString() {
        return slug;
    }
}
