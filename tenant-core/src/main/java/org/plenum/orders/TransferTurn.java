package org.plenum.orders;

/** Turns of an order that is paid by bank transfer, of which its buyer is told. The names are parts of keys. */
public enum TransferTurn {
    /** It was ordered. */
    AWAITED,
    DUE_SOON,
    OVERDUE,
    /** There is more time than was said before. */
    EXTENDED,
    /** It did not come in time. */
    LAPSED
}
