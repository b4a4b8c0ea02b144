package org.plenum.branding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of faces. Each brings the measures that make it sit well as a heading, so that choosing another never needs a fix of the layout. Files are the
 * subsets of the fontsource packages under {@code resources/plenum/fonts}, all under the Open Font License.
 */
public enum Typeface {
    BRICOLAGE_GROTESQUE(
            "bricolage-grotesque",
            "Bricolage Grotesque",
            "\"Avenir Next\", \"Segoe UI\", system-ui, sans-serif",
            "200 800",
            false,
            "700",
            "-0.028em",
            "1.04",
            "1"),
    HANKEN_GROTESK(
            "hanken-grotesk",
            "Hanken Grotesk",
            "\"Helvetica Neue\", Arial, sans-serif",
            "100 900",
            false,
            "680",
            "-0.02em",
            "1.08",
            "1"),
    INSTRUMENT_SANS(
            "instrument-sans",
            "Instrument Sans",
            "\"Segoe UI\", system-ui, sans-serif",
            "400 700",
            false,
            "650",
            "-0.015em",
            "1.12",
            "1"),
    NEWSREADER(
            "newsreader",
            "Newsreader",
            "\"Iowan Old Style\", Georgia, \"Times New Roman\", serif",
            "200 800",
            true,
            "480",
            "-0.018em",
            "1.06",
            "1.1");

    /** As CSS values: weight, letter spacing, line height and size relative to the others. */
    public record Heading(String weight, String tracking, String leading, String scale) {}

    private final String id;
    private final String family;
    private final String fallbacks;
    private final String weights;
    private final boolean italic;
    private final String headingWeight;
    private final String headingTracking;
    private final String headingLeading;
    private final String headingScale;

    Typeface(
            String id,
            String family,
            String fallbacks,
            String weights,
            boolean italic,
            String headingWeight,
            String headingTracking,
            String headingLeading,
            String headingScale) {
        this.id = id;
        this.family = family;
        this.fallbacks = fallbacks;
        this.weights = weights;
        this.italic = italic;
        this.headingWeight = headingWeight;
        this.headingTracking = headingTracking;
        this.headingLeading = headingLeading;
        this.headingScale = headingScale;
    }

    public static Optional<Typeface> of(String id) {
        return Arrays.stream(values()).filter(face -> face.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Typeface::id).toList();
    }

    public String id() {
        return id;
    }

    public String family() {
        return family;
    }

    /** Value of {@code font-family}. */
    public String stack() {
        return "\"" + family + "\", " + fallbacks;
    }

    /** Range of the variable font, as in {@code font-weight} of {@code @font-face}. */
    public String weights() {
        return weights;
    }

    /** True when the catalogue has its italic as well. */
    public boolean italic() {
        return italic;
    }

    public Heading heading() {
        return new Heading(headingWeight, headingTracking, headingLeading, headingScale);
    }
}
