package org.plenum.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which organizations there are, by slug. Kept in memory for a moment, for every request asks; short enough that a node that was not told shows a change within a second, with the time that its pages are kept. */
@ApplicationScoped
public class TenantRegister {
    public static final Pattern SLUG = Pattern.compile("[a-z](?:[a-z0-9]|-(?!-)){1,30}[a-z0-9]");
    private static final Duration KEPT = Duration.ofMillis(400);
    private static final int KEPT_MAX_TENANTS = 10_000;

    private final Cache<String, Optional<Tenant>> known = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(KEPT_MAX_TENANTS)
            .build();

    @Inject
    PlatformSql platform;

    @Inject
    TenantRegister self;

    /** The organization under this slug in any state but CLOSED; empty for anything that is not one. */
    public Optional<Tenant> bySlug(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            return Optional.empty();
        }
        return known.get(slug, self::read);
    }

    public void forget(String slug) {
        known.invalidate(slug);
    }

    /** Outside any transaction of the caller, which may hold an organization's connection. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<Tenant> read(String slug) {
        return platform.with(handle -> handle.createQuery(
                        "select id, slug, name, state from organization where slug = :slug and state <> 'CLOSED'")
                .bind("slug", slug)
                .map((row, context) -> new Tenant(
                        row.getObject("id", java.util.UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        Tenant.State.valueOf(row.getString("state"))))
                .findOne());
    }
}
