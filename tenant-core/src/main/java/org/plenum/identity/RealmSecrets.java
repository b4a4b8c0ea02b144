package org.plenum.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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

    private record Row(
            byte @Nullable [] web, byte @Nullable [] provisioner) {}

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
            return new Secrets(settings.platformClientSecret.orElse(""), "");
        }
        return known.get(realm, self::read);
    }

    /** The realm's secrets, made when there are none yet. They are stored before the realm exists, so that after a crash we still hold the keys to it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Secrets ensure(String realm) {
        Row row = row(realm);
        if (row.web() != null && row.provisioner() != null) {
            return opened(realm, row.web(), row.provisioner());
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
    Secrets read(String realm) {
        Row row = row(realm);
        if (row.web() == null || row.provisioner() == null) {
            throw new IllegalStateException("The realm has not been set up: " + realm);
        }
        return opened(realm, row.web(), row.provisioner());
    }

    private Secrets opened(String realm, byte[] web, byte[] provisioner) {
        return new Secrets(
                sealed.openText("identity:realm-web:" + realm, web),
                sealed.openText("identity:realm-provisioner:" + realm, provisioner));
    }

    private Row row(String realm) {
        return platform.with(handle -> handle.createQuery(
                        "select web_client_secret, provisioner_secret from organization where slug = :slug")
                .bind("slug", realm)
                .map((row, context) ->
                        new Row(row.getBytes("web_client_secret"), row.getBytes("provisioner_secret")))
                .one());
    }
}
