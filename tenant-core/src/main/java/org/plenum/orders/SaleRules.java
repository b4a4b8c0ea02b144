package org.plenum.orders;

import static java.util.Objects.requireNonNullElse;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;
import org.plenum.kernel.Money;
import org.plenum.kernel.Stale;
import org.plenum.tenancy.TenantSql;

/** What organizers let their customers do after they have bought: change tickets until the event starts, but not cancel, unless they say otherwise. */
@Door
public class SaleRules {
    public static final int CANCEL_MAX_DAYS = 365;
    /** In the currency's minor unit: a million of most currencies. */
    public static final long FEE_MAX_MINOR = 100_000_000;

    private static final int CANCEL_DEFAULT_DAYS = 14;
    private static final int PERCENT_MAX = 100;

    @Inject
    Events events;

    @Inject
    TenantSql sql;

    @Requires(Permission.EVENTS_VIEW)
    public SaleRulesView get(UUID eventId) {
        return of(events.get(eventId));
    }

    /** In force for the event's customers. */
    SaleRulesView of(EventView event) {
        return sql.handle()
                .createQuery("select * from sale_rules where event_id = :event")
                .bind("event", event.id())
                .map((row, context) -> new SaleRulesView(
                        event.id(),
                        row.getBoolean("changes_allowed"),
                        instant(row.getObject("changes_until", OffsetDateTime.class)),
                        row.getBoolean("cancellable"),
                        row.getInt("cancel_days_before"),
                        row.getInt("refund_percent"),
                        Money.ofMinor(row.getLong("fee_minor"), event.currency()),
                        row.getInt("version")))
                .findOne()
                .orElseGet(() -> new SaleRulesView(
                        event.id(),
                        true,
                        null,
                        false,
                        CANCEL_DEFAULT_DAYS,
                        PERCENT_MAX,
                        Money.zero(event.currency()),
                        0));
    }

    /**
     * @param version that the caller saw
     * @throws org.plenum.kernel.Invalid field by field
     * @throws Stale when it is not the newest
     */
    @Requires(Permission.EVENTS_EDIT)
    public SaleRulesView change(UUID eventId, int version, SaleRulesDraft draft) {
        EventView event = events.get(eventId);
        SaleRulesView rules = checked(event, version, draft);
        int rows = sql.handle()
                .createUpdate("""
                        insert into sale_rules as r (event_id, changes_allowed, changes_until, cancellable, cancel_days_before, refund_percent, fee_minor, version)
                        select :event, :changes, :changesUntil::timestamptz, :cancellable, :days, :percent, :fee, :version + 1
                        where :version = 0 or exists (select from sale_rules where event_id = :event)
                        on conflict (event_id) do update set changes_allowed = excluded.changes_allowed, changes_until = excluded.changes_until, cancellable = excluded.cancellable, cancel_days_before = excluded.cancel_days_before,
                          refund_percent = excluded.refund_percent, fee_minor = excluded.fee_minor, version = excluded.version
                        where r.version = :version""")
                .bind("event", eventId)
                .bind("changes", rules.changesAllowed())
                .bind("changesUntil", rules.changesUntil())
                .bind("cancellable", rules.cancellable())
                .bind("days", rules.cancelDaysBefore())
                .bind("percent", rules.refundPercent())
                .bind("fee", rules.fee().minor())
                .bind("version", version)
                .execute();
        if (rows == 0) {
            throw new Stale("sale rules");
        }
        return of(event);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static SaleRulesView checked(EventView event, int version, SaleRulesDraft draft) {
        Currency currency = event.currency();
        Checks checks = new Checks();
        int days = requireNonNullElse(draft.cancelDaysBefore(), CANCEL_DEFAULT_DAYS);
        checks.range("cancelDaysBefore", days, 0, CANCEL_MAX_DAYS);
        int percent = requireNonNullElse(draft.refundPercent(), PERCENT_MAX);
        checks.range("refundPercent", percent, 0, PERCENT_MAX);
        Money fee = requireNonNullElse(draft.fee(), Money.zero(currency));
        checks.that(
                fee.currency().equals(currency),
                "fee",
                "currency",
                "Must be in the event’s currency, " + currency.getCurrencyCode() + ".");
        checks.range("fee", fee.minor(), 0, FEE_MAX_MINOR);
        Instant until = draft.changesUntil();
        checks.that(
                until == null || !until.isAfter(event.endsAt()),
                "changesUntil",
                "out-of-range",
                "Must not be after the end of the event.");
        checks.done();
        return new SaleRulesView(
                event.id(),
                requireNonNullElse(draft.changesAllowed(), true),
                draft.changesUntil(),
                requireNonNullElse(draft.cancellable(), false),
                days,
                percent,
                fee,
                version);
    }
}
