package org.plenum.accounting;

/** The accounts of an organization's books. */
public enum Account {
    /** Money that Stripe holds for the organization. */
    STRIPE,
    /** Money that Stripe has sent to the organization's bank. */
    BANK,
    /** What customers owe, or below zero what is owed to them: between a payment and its invoice, and between a refund and its credit note. */
    CUSTOMERS,
    /** What was sold, without tax. Below zero, as income stands on the other side. */
    SALES,
    /** Tax on what was sold, owed to the state. */
    TAX,
    /** What Stripe and the platform keep. */
    FEES,
    /** What customers' banks have taken back. */
    DISPUTES,
    /** What happened at Stripe without any payment of ours. */
    OTHER,
    /** Money in the till of the box office. */
    CASH,
    /** What the box office's card terminal has taken. */
    TERMINAL
}
