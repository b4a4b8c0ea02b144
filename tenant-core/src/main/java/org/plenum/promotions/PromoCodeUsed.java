package org.plenum.promotions;

import org.plenum.kernel.Conflict;

/** Orders have the promo code, so it stays; it can be ended. */
public final class PromoCodeUsed extends Conflict {
    PromoCodeUsed() {
        super("promo-code-used", "Orders have this promo code, so it cannot be deleted. It can be ended.");
    }
}
