package org.plenum.organizations;

/**
 * One step of setting up an organization, contributed by the feature that knows how. Must be repeatable: after a crash the steps that have not been recorded
 * as finished run again. Runs outside any transaction, within the tenant, as the system.
 */
public interface ProvisioningStep {
    /** Stable, kebab-case; shown to superadmins by its key {@code console.provisioning.<name>}. */
    String name();

    /** Lower first. schema 10, branding 20, realm 30, owner-invitation 40. */
    int position();

    void run(NewOrganization organization) throws Exception;
}
