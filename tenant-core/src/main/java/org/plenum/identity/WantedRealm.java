package org.plenum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plenum.keycloak.RealmTemplate;
import org.plenum.tenancy.Addresses;

/** An organization's realm as the template and our settings want it. */
@ApplicationScoped
class WantedRealm {
    @Inject
    IdentitySettings settings;

    @Inject
    Addresses addresses;

    /** As JSON. */
    String of(String slug, UUID id, String name, RealmSecrets.Secrets secrets) {
        String address = addresses.organization(slug);
        Map<String, String> values = new HashMap<>(settings.mail().values(sender(slug)));
        values.putAll(Map.of(
                "slug",
                slug,
                "name",
                name,
                "organizationId",
                id.toString(),
                "baseUrl",
                address,
                "backchannelLogoutUrl",
                settings.backchannelLogout(slug, address),
                "clientSecret",
                secrets.web(),
                "provisionerSecret",
                secrets.provisioner()));
        return RealmTemplate.tenant().render(values);
    }

    /** The same as of our own mails: a server that wants a log-in takes no other. */
    private String sender(String slug) {
        return slug + "@" + settings.mailDomain().orElse(addresses.baseDomain());
    }
}
