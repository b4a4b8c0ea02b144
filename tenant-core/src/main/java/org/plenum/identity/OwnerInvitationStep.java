package org.plenum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.plenum.access.Role;
import org.plenum.organizations.NewOrganization;
import org.plenum.organizations.ProvisioningStep;

/** Invites the first person of the organization. Run again it finds its own invitation and sends nothing. */
@ApplicationScoped
class OwnerInvitationStep implements ProvisioningStep {
    @Inject
    Members members;

    @Override
    public String name() {
        return "owner-invitation";
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public void run(NewOrganization organization) {
        members.invite(new NewInvitation(
                organization.ownerEmail(), organization.ownerName(), Set.of(Role.OWNER), null, null, "en"));
    }
}
