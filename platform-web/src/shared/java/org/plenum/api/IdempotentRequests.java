package org.plenum.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.plenum.jobs.Jobs;
import org.plenum.tenancy.PlatformSql;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.TenantSql;

/**
 * First answers of requests that carried an Idempotency-Key: in the organization's schema, or in the platform's where there is none.
 *
 * <p>A request that died with its process leaves a row without an answer. After {@link #ABANDONED_AFTER} the next attempt takes it over; what the dead one had
 * committed by then is done twice, which is less bad than a key that answers 409 for a day.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class IdempotentRequests {
    static final Duration KEPT = Duration.ofHours(24);
    static final Duration ABANDONED_AFTER = Duration.ofMinutes(2);

    /** What became of {@link #begin}. */
    sealed interface Start {}

    /** Ours to do, and to finish with this. */
    record Begun(String scope, String key, Instant startedAt) implements Start {}

    /** Done before. */
    record Answered(int status, String headers, @Nullable String body) implements Start {}

    /** Somebody is at it. */
    record Running() implements Start {}

    /** The key was used for something else. */
    record OtherRequest() implements Start {}

    private record Row(boolean sameRequest, @Nullable Answered answer) {}

    @Inject
    TenantSql tenantSql;

    @Inject
    PlatformSql platformSql;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    Start begin(String scope, String key, byte[] fingerprint) {
        // Whole microseconds, as the database keeps them: it is compared when the answer is stored.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return with(handle -> {
            if (claim(handle, scope, key, fingerprint, now)) {
                Instant hour = now.truncatedTo(ChronoUnit.HOURS);
                jobs.enqueue(
                        IdempotencyCleanup.NAME,
                        hour.toString(),
                        "",
                        hour.plus(KEPT).plus(1, ChronoUnit.HOURS));
                return new Begun(scope, key, now);
            }
            Optional<Row> row = find(handle, scope, key, fingerprint);
            if (row.isEmpty()) {
                return new Running();
            }
            if (!row.get().sameRequest()) {
                return new OtherRequest();
            }
            Answered answer = row.get().answer();
            return answer == null ? new Running() : answer;
        });
    }

    void finish(Begun begun, Answered answer) {
        with(handle -> handle.createUpdate(
                        "update idempotent_request set status = :status, headers = :headers::jsonb, body = :body"
                                + " where caller = :caller and key = :key and started_at = :started")
                .bind("status", answer.status())
                .bind("headers", answer.headers())
                .bind("body", answer.body())
                .bind("caller", begun.scope())
                .bind("key", begun.key())
                .bind("started", begun.startedAt())
                .execute());
    }

    /** The request had no effect worth repeating: the key is free again. */
    void forget(Begun begun) {
        with(handle -> handle.createUpdate(
                        "delete from idempotent_request where caller = :caller and key = :key and started_at = :started")
                .bind("caller", begun.scope())
                .bind("key", begun.key())
                .bind("started", begun.startedAt())
                .execute());
    }

    void deleteOld() {
        with(handle -> handle.createUpdate("delete from idempotent_request where started_at < :before")
                .bind("before", clock.instant().minus(KEPT))
                .execute());
    }

    private static boolean claim(Handle handle, String scope, String key, byte[] fingerprint, Instant now) {
        return handle.createQuery("""
                        insert into idempotent_request as r (caller, key, fingerprint, started_at) values (:caller, :key, :fingerprint, :now)
                        on conflict (caller, key) do update
                          set fingerprint = excluded.fingerprint, started_at = excluded.started_at, status = null, headers = null, body = null
                          where r.started_at < :forgotten
                             or (r.status is null and r.started_at < :abandoned and r.fingerprint = excluded.fingerprint)
                        returning true
                        """)
                .bind("caller", scope)
                .bind("key", key)
                .bind("fingerprint", fingerprint)
                .bind("now", now)
                .bind("forgotten", now.minus(KEPT))
                .bind("abandoned", now.minus(ABANDONED_AFTER))
                .mapTo(Boolean.class)
                .findOne()
                .isPresent();
    }

    private static Optional<Row> find(Handle handle, String scope, String key, byte[] fingerprint) {
        return handle.createQuery(
                        "select fingerprint = :fingerprint as same, status, headers, body from idempotent_request where caller = :caller and key = :key")
                .bind("caller", scope)
                .bind("key", key)
                .bind("fingerprint", fingerprint)
                .map((row, context) -> new Row(row.getBoolean("same"), answer(row)))
                .findOne();
    }

    private static @Nullable Answered answer(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return row.wasNull() ? null : new Answered(status, row.getString("headers"), row.getString("body"));
    }

    private <T> T with(Function<Handle, T> work) {
        return Tenancy.currentIfAny().isPresent() ? work.apply(tenantSql.handle()) : platformSql.with(work::apply);
    }
}
