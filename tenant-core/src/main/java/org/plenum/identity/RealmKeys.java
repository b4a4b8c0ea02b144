package org.plenum.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.time.Duration;

/** The public keys of each realm, kept through an outage of the identity server. */
@ApplicationScoped
class RealmKeys {
    private static final int CONNECT_TIMEOUT_MS = 1_500;
    private static final int READ_TIMEOUT_MS = 1_500;
    private static final int KEY_SET_MAX_BYTES = 100_000;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration REFRESH_TIMEOUT = Duration.ofSeconds(4);
    private static final Duration REFRESHED_AHEAD = Duration.ofMinutes(5);
    /** Between two look-ups because of an unknown key id, which anybody can make up. */
    private static final Duration LOOKUP_PAUSE = Duration.ofSeconds(30);

    private static final Duration KEPT_IN_OUTAGE = Duration.ofHours(4);
    private static final int REALMS_MAX = 5_000;

    private final Cache<String, JWKSource<SecurityContext>> sources =
            Caffeine.newBuilder().maximumSize(REALMS_MAX).build();

    @Inject
    IdentitySettings settings;

    /** @param realm one that exists: nobody may make this grow by asking */
    JWKSource<SecurityContext> of(String realm) {
        return sources.get(realm, this::source);
    }

    private JWKSource<SecurityContext> source(String realm) {
        try {
            return JWKSourceBuilder.create(
                            settings.endpoint(realm, "certs").toURL(),
                            new DefaultResourceRetriever(CONNECT_TIMEOUT_MS, READ_TIMEOUT_MS, KEY_SET_MAX_BYTES))
                    .cache(KEPT.toMillis(), REFRESH_TIMEOUT.toMillis())
                    .refreshAheadCache(REFRESHED_AHEAD.toMillis(), false)
                    .rateLimited(LOOKUP_PAUSE.toMillis())
                    .outageTolerant(KEPT_IN_OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException badSetting) {
            throw new IllegalStateException(badSetting);
        }
    }
}
