package org.plenum.invoicing;

import org.jspecify.annotations.Nullable;

/**
 * What an organization says of itself for its invoices; the whole of it, since a change replaces everything.
 *
 * @param electronic whether invoices carry their figures for machines too
 * @param country ISO 3166 two letters
 * @param vatId with the country's prefix
 * @param taxNumber of the tax office, for who has no VAT id
 * @param registration where and under which number it is registered
 * @param exemption why there is no tax on what is sold without
 */
public record SellerDraft(
        boolean electronic,
        @Nullable String name,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country,
        @Nullable String vatId,
        @Nullable String taxNumber,
        @Nullable String registration,
        @Nullable String exemption) {}
