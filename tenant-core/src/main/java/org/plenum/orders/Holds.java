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
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
}
