package org.plenum.accounting;

/** What an entry of the journal is about. */
public enum EntryKind {
    /** Money between a customer and Stripe; its reference is the payment's id. */
    PAYMENT,
    /** A sale; its reference is the invoice's number. */
    INVOICE,
    /** A sale taken back; its reference is the credit note's number. */
    CREDIT_NOTE,
    /** Money between Stripe and the bank, with the fees that were kept; its reference is Stripe's id of the payout. */
    PAYOUT
}
