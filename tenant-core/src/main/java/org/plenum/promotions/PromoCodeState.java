package org.plenum.promotions;

/** Whether a promo code can be used at this moment. */
public enum PromoCodeState {
    NOT_YET,
    VALID,
    USED_UP,
    ENDED
}
