package org.plenum.web.branding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.plenum.branding.BrandColors;
import org.plenum.branding.BrandFile;
import org.plenum.branding.BrandView;
import org.plenum.branding.Shade;
import org.plenum.branding.Shades;
import org.plenum.branding.Typeface;

/** Writes the style sheet that sets the tenant inputs of {@code tokens.css}. Every value comes from a catalogue or has been checked to be a plain colour or number. */
public final class BrandSheet {
    /** Which characters a subset holds, as its package declares it; a browser fetches the second only for a text that needs it. */
    private static final String LATIN =
            "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";

    private static final String LATIN_EXT =
            "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";

    private static final String OWN_HEADING = "brand-heading";
    private static final String OWN_BODY = "brand-body";

    private final String assetBase;
    private final BrandAddresses addresses;

    /** @param assetBase without a slash at the end */
    BrandSheet(String assetBase, BrandAddresses addresses) {
        this.assetBase = assetBase;
        this.addresses = addresses;
    }

    String of(BrandView brand) {
        Set<Typeface> faces = new LinkedHashSet<>();
        faces.add(brand.headingFont());
        faces.add(brand.bodyFont());
        StringBuilder css = new StringBuilder(2_000);
        for (Typeface face : faces) {
            face(css, face, "normal");
            if (face.italic()) {
                face(css, face, "italic");
            }
        }
        ownFace(css, OWN_HEADING, BrandFile.HEADING_FONT);
        ownFace(css, OWN_BODY, BrandFile.BODY_FONT);
        return css.append(rule(brand)).append('\n').append(logoOfLogin()).toString();
    }

    /** What sets the tenant inputs. */
    public static String rule(BrandView brand) {
        StringBuilder css = new StringBuilder(":root{");
        inputs(brand)
                .forEach((token, value) ->
                        css.append(token).append(':').append(value).append(';'));
        return css.append('}').toString();
    }

    /** What {@code tokens.css} derives everything else from; what was not chosen directly is left to it. */
    private static Map<String, String> inputs(BrandView brand) {
        Typeface.Heading heading = brand.headingFont().heading();
        Shades shades = brand.shades();
        BrandColors colors = brand.colors();
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("--tenant-primary", colors.primary());
        inputs.put("--tenant-accent", colors.accent());
        if (colors.button() != null || colors.buttonText() != null) {
            inputs.put("--tenant-button", Shades.css(shades.light(Shade.BUTTON)));
            inputs.put("--tenant-button-hover", Shades.css(shades.light(Shade.BUTTON_HOVER)));
            inputs.put("--tenant-button-text", Shades.css(shades.light(Shade.ON_BUTTON)));
        }
        if (colors.link() != null) {
            inputs.put("--tenant-link", colors.link());
        }
        if (colors.header() != null || colors.headerText() != null) {
            inputs.put("--tenant-header", Shades.css(shades.light(Shade.HEADER)));
            inputs.put("--tenant-header-text", Shades.css(shades.light(Shade.ON_HEADER)));
        }
        inputs.put("--tenant-font-heading", stack(brand, BrandFile.HEADING_FONT, OWN_HEADING, brand.headingFont()));
        inputs.put("--tenant-font-body", stack(brand, BrandFile.BODY_FONT, OWN_BODY, brand.bodyFont()));
        inputs.put("--tenant-radius", brand.radiusPx() + "px");
        inputs.put("--face-weight", heading.weight());
        inputs.put("--face-tracking", heading.tracking());
        inputs.put("--face-leading", heading.leading());
        inputs.put("--face-scale", heading.scale());
        return inputs;
    }

    /** What the own font lacks comes from the face of the catalogue. */
    private static String stack(BrandView brand, BrandFile file, String family, Typeface face) {
        return brand.digest(file) == null ? face.stack() : "\"" + family + "\", " + face.stack();
    }

    private void ownFace(StringBuilder css, String family, BrandFile file) {
        String address = addresses.file(file);
        if (address != null) {
            css.append("@font-face{font-family:\"")
                    .append(family)
                    .append("\";font-weight:100 900;font-display:swap;src:url(\"")
                    .append(address)
                    .append("\") format(\"woff2\")}\n");
        }
    }

    /** The log-in page's markup is the identity server's and names no image, so the style sheet brings it. */
    private String logoOfLogin() {
        String light = addresses.file(BrandFile.LOGO);
        String dark = addresses.file(BrandFile.LOGO_DARK);
        if (light == null && dark == null) {
            return "";
        }
        String mark = "#kc-header-wrapper::before";
        String first = light == null ? dark : light;
        String sheet = mark + "{content:\"\";width:36px;height:32px;background-image:url(\"" + first + "\")}\n";
        return light == null || dark == null
                ? sheet
                : sheet + "@media (prefers-color-scheme:dark){" + mark + "{background-image:url(\"" + dark + "\")}}\n";
    }

    private void face(StringBuilder css, Typeface face, String style) {
        subset(css, face, style, "latin", LATIN);
        subset(css, face, style, "latin-ext", LATIN_EXT);
    }

    private void subset(StringBuilder css, Typeface face, String style, String subset, String range) {
        css.append("@font-face{font-family:\"")
                .append(face.family())
                .append("\";font-style:")
                .append(style)
                .append(";font-weight:")
                .append(face.weights())
                .append(";font-display:swap;src:url(\"")
                .append(file(face, subset, style))
                .append("\") format(\"woff2\");unicode-range:")
                .append(range)
                .append("}\n");
    }

    private String file(Typeface face, String subset, String style) {
        return assetBase + "/fonts/" + face.id() + "-" + subset + "-wght-" + style + ".woff2";
    }
}
