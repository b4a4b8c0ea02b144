package org.plenum.payments;

/** Why a person has to decide about money that came. */
public enum BankEntryReason {
    /** It names no payment of ours. */
    UNKNOWN_REFERENCE,
    /** It names more than one. */
    SEVERAL_REFERENCES,
    OTHER_CURRENCY,
    TOO_LITTLE,
    TOO_MUCH,
    ALREADY_PAID,
    /** Its order was given up before all of its money had come. */
    ORDER_OVER
}
