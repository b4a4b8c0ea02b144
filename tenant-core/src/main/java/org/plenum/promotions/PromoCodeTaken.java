package org.plenum.promotions;

import org.plenum.kernel.Conflict;

/** Another promo code of the event has this code. */
public final class PromoCodeTaken extends Conflict {
    PromoCodeTaken() {
        super("code-taken", "Another promo code of this event has this code.");
    }
}
