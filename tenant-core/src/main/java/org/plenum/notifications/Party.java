package org.plenum.notifications;

import org.jspecify.annotations.Nullable;

/**
 * A seller or a buyer, field by field, as an invoice for machines names it.
 *
 * @param person whom to ask for, at a company
 * @param country ISO 3166 two letters
 * @param vatId with its country's prefix and nothing between its letters and digits
 */
record Party(
        String name,
        @Nullable String person,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable String vatId,
        @Nullable String taxNumber,
        @Nullable String registration) {}
