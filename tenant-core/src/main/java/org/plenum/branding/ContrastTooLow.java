package org.plenum.branding;

import java.util.List;
import org.plenum.kernel.DomainException;
import org.plenum.kernel.Invalid;

/** Text could not be read on a colour that was chosen. Names the nearest one on which it can. */
public final class ContrastTooLow extends DomainException {
    private final String field;
    private final String nearest;

    ContrastTooLow(String field, String color, double ratio, String nearest) {
        super(
                Kind.INVALID,
                "contrast-too-low",
                "Text on %s would have a contrast of %.1f:1 and needs %.1f:1; %s is the nearest that has it."
                        .formatted(color, ratio, Contrast.TEXT_RATIO_MIN, nearest));
        this.field = field;
        this.nearest = nearest;
    }

    @Override
    public List<Invalid.FieldError> errors() {
        return List.of(new Invalid.FieldError(field, code(), getMessage()));
    }

    public String field() {
        return field;
    }

    /** {@code #rrggbb} */
    public String nearest() {
        return nearest;
    }
}
