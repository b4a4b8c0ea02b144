package org.plenum.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.plenum.access.Caller;
import org.plenum.kernel.Ids;
import org.plenum.tenancy.PlatformSql;
import org.plenum.tenancy.Sealed;

/** Our secrets of each realm: one with which people's logins are completed, one with which accounts are managed. */
@ApplicationScoped
class RealmSecrets {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int KEPT_MAX_REALMS = 5_000;

    /** @param provisioner empty for the platform's realm, whose accounts are managed by hand */
    record Secrets(String web, String provisioner) {}

    private final Cache<String, Secrets> known = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(KEPT_MAX_REALMS)
            .build();

    @Inject
    PlatformSql platform;

    @Inject
    Sealed sealed;

    @Inject
    IdentitySettings settings;

    @Inject
    RealmSecrets self;

    Secrets of(String realm) {
        if (realm.equals(Caller.PLATFORM_REALM)) {
            return new Secrets(settings.platformClientSecret(), "");
        }
        return known.get(realm, self::read);
    }

    /** The realm's secrets, made when there are none yet. They are stored before the realm exists, so that after a crash we still hold the keys to it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Secrets ensure(String realm) {
        Optional<Secrets> stored = stored(realm);
        if (stored.isPresent()) {
            return stored.get();
        }
        Secrets secrets = new Secrets(Ids.secret(), Ids.secret());
        platform.use(handle -> handle.createUpdate(
                        "update organization set web_client_secret = :web, provisioner_secret = :provisioner where slug = :slug")
                .bind("web", sealed.seal("identity:realm-web:" + realm, secrets.web()))
                .bind("provisioner", sealed.seal("identity:realm-provisioner:" + realm, secrets.provisioner()))
                .bind("slug", realm)
                .execute());
        known.invalidate(realm);
        return secrets;
    }

    /** Outside any transaction of the caller, which may hold an organization's connection. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Secrets read(String realm) {
        return stored(realm).orElseThrow(() -> new IllegalStateException("The realm has not been set up: " + realm));
    }

    private Optional<Secrets> stored(String realm) {
        return platform.with(handle -> handle.createQuery(
                        "select web_client_secret, provisioner_secret from organization where slug = :slug"
                                + " and web_client_secret is not null and provisioner_secret is not null")
                .bind("slug", realm)
                .map((row, context) -> new Secrets(
                        sealed.openText("identity:realm-web:" + realm, row.getBytes("web_client_secret")),
                        sealed.openText("identity:realm-provisioner:" + realm, row.getBytes("provisioner_secret"))))
                .findOne());
    }
}
