package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenum.kernel.Reader;
import org.plenum.tenancy.TenantSql;

/** Takes seats for groups of reservations, a transaction each. */
@ApplicationScoped
@Transactional
class Holds {
    private final HoldGroup group = new HoldGroup();

    @Inject
    TenantSql sql;

    @Inject
    ExpirySchedule expiries;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "plenum.orders.hold", defaultValue = "PT15M")
    Duration holdTime;

    /** What became of each, in their order. */
    public List<HoldGroup.Outcome> take(String eventCode, List<Wish> wishes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expiresAt = now.plus(holdTime);
        try {
            List<HoldGroup.Outcome> outcomes = group.take(sql.connection(), eventCode, wishes, now, expiresAt);
            if (outcomes.stream().anyMatch(outcome -> outcome.hold() != null)) {
                expiries.plan(expiresAt);
            }
            return outcomes;
        } catch (SQLException failure) {
            throw new IllegalStateException("The reservations could not be written", failure);
        }
    }

    /** False when less is left, or it is not on sale; nothing is written then. */
    public boolean takeKept(String eventCode, UUID id, String secret, ReservationItem item, Instant until) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Wish wish = new Wish(
                id,
                Secrets.hash(secret),
                List.of(item),
                List.of(),
                Set.of(),
                Reader.currentIfAny().orElse(null));
        try {
            boolean held = group.takeKept(sql.connection(), eventCode, wish, now, until)
                            .hold()
                    != null;
            if (held) {
                expiries.plan(until);
            }
            return held;
        } catch (SQLException failure) {
            throw new IllegalStateException("The offer could not be written", failure);
        }
    }
}
