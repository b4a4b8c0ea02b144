package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.plenum.tenancy.TenantSql;

/** What is known of the organization's account, and how far Stripe's list of events has been read. */
@ApplicationScoped
class AccountStore {
    @Inject
    TenantSql sql;

    @Inject
    Clock clock;

    Optional<AccountView> find() {
        return sql.handle()
                .createQuery("select * from stripe_account")
                .map((row, context) -> view(row))
                .findOne();
    }

    void put(AccountFacts facts) {
        sql.handle()
                .createUpdate("""
                        insert into stripe_account (account, charges_enabled, payouts_enabled, due, disabled_reason, asked_at)
                        values (:account, :charges, :payouts, :due, :reason, :now)
                        on conflict (only_one) do update set account = excluded.account, charges_enabled = excluded.charges_enabled,
                          payouts_enabled = excluded.payouts_enabled, due = excluded.due, disabled_reason = excluded.disabled_reason,
                          asked_at = excluded.asked_at""")
                .bind("account", facts.id())
                .bind("charges", facts.chargesEnabled())
                .bind("payouts", facts.payoutsEnabled())
                .bindArray("due", String.class, facts.due())
                .bind("reason", facts.disabledReason())
                .bind("now", clock.instant())
                .execute();
    }

    void takenAway(String account) {
        sql.handle()
                .createUpdate("""
                        insert into stripe_account (account, charges_enabled, payouts_enabled, due, deauthorized_at, asked_at)
                        values (:account, false, false, '{}', :now, :now)
                        on conflict (only_one) do update set charges_enabled = false, payouts_enabled = false, deauthorized_at = :now, asked_at = :now""")
                .bind("account", account)
                .bind("now", clock.instant())
                .execute();
    }

    void givenBack() {
        sql.handle().execute("update stripe_account set deauthorized_at = null");
    }

    Optional<Instant> readUntil() {
        return sql.handle()
                .createQuery("select read_until from stripe_reading")
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant);
    }

    void setReadUntil(Instant until) {
        sql.handle()
                .createUpdate(
                        "insert into stripe_reading (read_until) values (:until) on conflict (only_one) do update set read_until = excluded.read_until")
                .bind("until", until)
                .execute();
    }

    private static AccountView view(ResultSet row) throws SQLException {
        OffsetDateTime gone = row.getObject("deauthorized_at", OffsetDateTime.class);
        return new AccountView(
                row.getString("account"),
                row.getBoolean("charges_enabled"),
                row.getBoolean("payouts_enabled"),
                List.of((String[]) row.getArray("due").getArray()),
                row.getString("disabled_reason"),
                gone == null ? null : gone.toInstant(),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
