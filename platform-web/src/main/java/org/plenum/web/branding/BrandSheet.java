package org.plenum.web.branding;

import java.util.LinkedHashSet;
import java.util.Set;
import org.plenum.branding.BrandView;
import org.plenum.branding.Typeface;

/** Writes the style sheet that sets the tenant inputs of {@code tokens.css}. Every value comes from a catalogue or has been checked to be a plain colour or number. */
final class BrandSheet {
    /** Which characters a subset holds, as its package declares it; a browser fetches the second only for a text that needs it. */
    private static final String LATIN =
            "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";

    private static final String LATIN_EXT =
            "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";

    private final String assetBase;

    /** @param assetBase without a slash at the end */
    BrandSheet(String assetBase) {
        this.assetBase = assetBase;
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
        Typeface.Heading heading = brand.headingFont().heading();
        return css.append(":root{--tenant-primary:")
                .append(brand.primaryColor())
                .append(";--tenant-accent:")
                .append(brand.accentColor())
                .append(";--tenant-font-heading:")
                .append(brand.headingFont().stack())
                .append(";--tenant-font-body:")
                .append(brand.bodyFont().stack())
                .append(";--tenant-radius:")
                .append(brand.radiusPx())
                .append("px;--face-weight:")
                .append(heading.weight())
                .append(";--face-tracking:")
                .append(heading.tracking())
                .append(";--face-leading:")
                .append(heading.leading())
                .append(";--face-scale:")
                .append(heading.scale())
                .append("}\n")
                .append(logoOfLogin(brand))
                .toString();
    }

    /** The log-in page's markup is the identity server's and names no image, so the style sheet brings it. */
    private static String logoOfLogin(BrandView brand) {
        return brand.logoDigest() == null
                ? ""
                : "#kc-header-wrapper::before{content:\"\";width:36px;height:32px;background-image:url(\"/brand/logo?v="
                        + brand.logoDigest()
                        + "\")}\n";
    }

    /** The file that the first screen of a page needs. */
    String headingFile(BrandView brand) {
        return file(brand.headingFont(), "latin", "normal");
    }

    String bodyFile(BrandView brand) {
        return file(brand.bodyFont(), "latin", "normal");
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
