package org.plenum.payments;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenum.tenancy.PlatformSql;
import org.plenum.tenancy.Tenancy;

/** Which Stripe account belongs to which organization. */
@ApplicationScoped
class ConnectedAccounts {
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int KEPT_MAX_TENANTS = 10_000;

    private final Cache<String, Optional<String>> known = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(KEPT_MAX_TENANTS)
            .build();

    @Inject
    PlatformSql platform;

    @Inject
    ConnectedAccounts self;

    /** Of the current organization. */
    public Optional<String> current() {
        return known.get(Tenancy.current().slug(), self::read);
    }

    /** Outside the caller's transaction, which holds an organization's connection. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<String> read(String slug) {
        return platform.with(handle -> handle.createQuery(
                        "select stripe_account from organization where slug = :slug and stripe_account is not null")
                .bind("slug", slug)
                .mapTo(String.class)
                .findOne());
    }

    /** More than one only when organizations share an account. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<String> slugsOf(String account) {
        return platform.with(handle -> handle.createQuery(
                        "select slug from organization where stripe_account = :account and state <> 'CLOSED'")
                .bind("account", account)
                .mapTo(String.class)
                .list());
    }
}
