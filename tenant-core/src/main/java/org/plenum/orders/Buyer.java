package org.plenum.orders;

import org.jspecify.annotations.Nullable;

/**
 * Who pays, as it will stand on the invoice.
 *
 * @param country ISO 3166 two letters
 * @param vatId of a company
 */
public record Buyer(
        @Nullable String name,
        @Nullable String email,
        @Nullable String company,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable String vatId) {
    public static Buyer of(String name, String email) {
        return new Buyer(name, email, null, null, null, null, null, null);
    }
}
