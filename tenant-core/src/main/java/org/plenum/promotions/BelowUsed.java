package org.plenum.promotions;

import org.plenum.kernel.Conflict;

/** The wanted bound lies below what is already used of a promo code. */
public final class BelowUsed extends Conflict {
    BelowUsed() {
        super("below-used", "More than that has already been used of this promo code.");
    }
}
