package org.plenum.branding;

import java.util.Arrays;
import java.util.Optional;

/** One thing that an organization chooses, and may choose otherwise for one event. */
public enum BrandField {
    NAME("name", true),
    PRIMARY_COLOR("primaryColor", true),
    ACCENT_COLOR("accentColor", true),
    BUTTON_COLOR("buttonColor", false),
    BUTTON_TEXT_COLOR("buttonTextColor", false),
    LINK_COLOR("linkColor", false),
    HEADER_COLOR("headerColor", false),
    HEADER_TEXT_COLOR("headerTextColor", false),
    HEADING_FONT("headingFont", true),
    BODY_FONT("bodyFont", true),
    RADIUS_PX("radiusPx", true),
    HERO_LAYOUT("heroLayout", true),
    HERO_ART("heroArt", true),
    HEADER_STYLE("headerStyle", true),
    MAIL_SENDER_NAME("mailSenderName", false),
    REPLY_TO("replyTo", false),
    FOOTER("footer", false),
    IMPRINT_URL("imprintUrl", false),
    PRIVACY_URL("privacyUrl", false),
    TERMS_URL("termsUrl", false);

    private final String id;
    private final boolean required;

    BrandField(String id, boolean required) {
        this.id = id;
        this.required = required;
    }

    public static Optional<BrandField> of(String id) {
        return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
    }

    /** As forms and the API call it. */
    public String id() {
        return id;
    }

    /** Whether an organization must have one; an event never must. */
    public boolean required() {
        return required;
    }
}
