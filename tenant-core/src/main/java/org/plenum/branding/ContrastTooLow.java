package org.plenum.branding;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Invalid;

/** A colour that was chosen directly could not be read, or not be read on. Names the pair, its ratio and the nearest colour that passes. */
public final class ContrastTooLow extends DomainException {
    private final BrandField field;
    private final Pair pair;
    private final double ratio;
    private final String nearest;

    ContrastTooLow(BrandField field, Pair pair, Color text, Color ground) {
        super(
                Kind.INVALID,
                "contrast-too-low",
                String.format(
                        Locale.ROOT,
                        "%s: %s on %s has a contrast of %.2f:1 and needs %.1f:1; %s is the nearest that has it.",
                        pair.name().toLowerCase(Locale.ROOT),
                        Shades.css(text),
                        Shades.css(ground),
                        Contrast.ratio(text, ground),
                        pair.ratioMin(),
                        Shades.css(Contrast.nearest(text, ground))));
        this.field = field;
        this.pair = pair;
        this.ratio = Contrast.ratio(text, ground);
        this.nearest = Shades.css(Contrast.nearest(text, ground));
    }

    @Override
    public List<Invalid.FieldError> errors() {
        return List.of(new Invalid.FieldError(field.id(), code(), getMessage()));
    }

    /** Whose colour would have to change. */
    public BrandField field() {
        return field;
    }

    public Pair pair() {
        return pair;
    }

    public double ratio() {
        return ratio;
    }

    /** {@code #rrggbb} */
    public String nearest() {
        return nearest;
    }
}
