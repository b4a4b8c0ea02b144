package org.plenum.web.branding;

import org.jspecify.annotations.Nullable;
import org.plenum.branding.BrandFile;
import org.plenum.branding.BrandView;
import org.plenum.notifications.IconKind;

/** Where what is made of a look is found. Each address has a version in it, so that browsers may keep what it gives for good. */
record BrandAddresses(String root, String assetVersion, BrandView brand) {

    String sheet() {
        return root + BrandServlet.SHEET + "?v=" + version() + eventParameter();
    }

    /** Of the sheet, and of everything else that is made of values. */
    String version() {
        return brand.version() + "-" + assetVersion;
    }

    @Nullable
    String file(BrandFile slot) {
        String digest = brand.digest(slot);
        return digest == null ? null : root + BrandServlet.FILES + slot.id() + "?v=" + digest;
    }

    String icon(IconKind kind) {
        return root + BrandServlet.FILES + kind.file() + "?v=" + version() + eventParameter();
    }

    String manifest() {
        return root + BrandServlet.MANIFEST + "?v=" + version();
    }

    private String eventParameter() {
        return brand.eventId() == null ? "" : "&event=" + brand.eventId();
    }
}
