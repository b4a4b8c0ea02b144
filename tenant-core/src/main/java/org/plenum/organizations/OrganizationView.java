package org.plenum.organizations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.tenancy.Tenant;

/**
 * An organization as the platform's superadmins see it.
 *
 * @param version for optimistic locking
 * @param steps provisioning steps in order; empty in lists
 */
public record OrganizationView(
        UUID id,
        String slug,
        String name,
        Tenant.State state,
        String ownerName,
        String ownerEmail,
        @Nullable String stripeAccount,
        @Nullable String schemaVersion,
        Instant createdAt,
        int version,
        List<Step> steps) {
    /** @param failure code of the last failure, null when there was none or it has been overcome */
    public record Step(
            String name,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String failure) {}
}
