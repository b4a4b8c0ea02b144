package org.plenum.sponsors;

/** How large the logos of a tier are shown. */
public enum TierSize {
    LARGE,
    MEDIUM,
    SMALL
}
