package org.plenum.branding;

import java.util.Arrays;
import java.util.Optional;

/** A file that an organization puts up for its look, and may replace for one event. */
public enum BrandFile {
    LOGO("logo"),
    /** For dark ground; where there is none, the other stands there too. */
    LOGO_DARK("logo-dark"),
    /** Of the browser's tab and of the home screen; square. */
    FAVICON("favicon"),
    HEADING_FONT("heading-font"),
    BODY_FONT("body-font");

    /** As a member of addresses: {@code /brand/logo-dark}. */
    private final String id;

    BrandFile(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** As the form and the API call it in what they refuse. */
    public String field() {
        return switch (this) {
            case LOGO -> "logo";
            case LOGO_DARK -> "logoDark";
            case FAVICON -> "favicon";
            case HEADING_FONT -> "headingFontFile";
            case BODY_FONT -> "bodyFontFile";
        };
    }

    public static Optional<BrandFile> of(String id) {
        return Arrays.stream(values()).filter(file -> file.id.equals(id)).findFirst();
    }

    public boolean font() {
        return this == HEADING_FONT || this == BODY_FONT;
    }

    public int sizeMaxBytes() {
        return font() ? FontCheck.SIZE_MAX_BYTES : Branding.LOGO_SIZE_MAX_BYTES;
    }
}
