package org.plenum.organizations;

import org.jspecify.annotations.Nullable;

/**
 * What is needed to set up an organization.
 *
 * @param slug its subdomain, for good
 * @param primaryColor {@code #rrggbb}; null for a neutral default
 * @param accentColor {@code #rrggbb}; null for a neutral default
 * @param stripeAccount the connected account that is paid, {@code acct_…}; null while there is none
 */
public record NewOrganization(
        String slug,
        String name,
        String ownerName,
        String ownerEmail,
        @Nullable String primaryColor,
        @Nullable String accentColor,
        @Nullable String stripeAccount) {}
