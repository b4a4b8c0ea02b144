package org.plenum.payments;

/** What became of money that came to the organization's account. */
public enum BankEntryState {
    /** Written down; nobody has looked for its payment yet. */
    NEW,
    /** Counts for a payment. */
    ASSIGNED,
    /** A person has to decide. */
    OPEN,
    /** Is about no order. */
    IGNORED,
    /** Was sent back outside of the platform. */
    RETURNED
}
