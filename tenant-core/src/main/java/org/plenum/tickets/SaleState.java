package org.plenum.tickets;

/** Why a ticket type can or cannot be bought at this moment. */
public enum SaleState {
    NOT_YET,
    ON_SALE,
    SOLD_OUT,
    ENDED
}
