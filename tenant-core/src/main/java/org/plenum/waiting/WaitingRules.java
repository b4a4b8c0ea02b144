package org.plenum.waiting;

import static java.util.Objects.requireNonNullElse;

import jakarta.inject.Inject;
import java.util.UUID;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.events.EventView;
import org.plenum.events.Events;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;
import org.plenum.kernel.Stale;
import org.plenum.tenancy.TenantSql;

/** How the waiting lists of events work. Nobody can join one until the organizer opens it. */
@Door
public class WaitingRules {
    /** A week. */
    public static final int OFFER_MAX_HOURS = 168;

    public static final int PREFERRED_LENGTH_MAX_CHARS = 10_000;

    private static final int OFFER_DEFAULT_HOURS = 24;

    @Inject
    Events events;

    @Inject
    TenantSql sql;

    @Requires(Permission.EVENTS_VIEW)
    public WaitingRulesView get(UUID eventId) {
        return of(events.get(eventId).id());
    }

    /** In force. */
    WaitingRulesView of(UUID eventId) {
        return sql.handle()
                .createQuery("select * from waiting_list where event_id = :event")
                .bind("event", eventId)
                .map((row, context) -> new WaitingRulesView(
                        eventId,
                        row.getBoolean("open"),
                        WaitingPolicy.valueOf(row.getString("policy")),
                        row.getInt("offer_hours"),
                        row.getString("preferred"),
                        row.getInt("version")))
                .findOne()
                .orElseGet(() ->
                        new WaitingRulesView(eventId, false, WaitingPolicy.FIRST_COME, OFFER_DEFAULT_HOURS, "", 0));
    }

    /**
     * Those who wait keep their places as far as the policy allows; offers that were made stay as they are.
     *
     * @param version that the caller saw
     * @throws Stale when it is not the newest
     * @throws org.plenum.kernel.Invalid field by field
     */
    @Requires(Permission.EVENTS_EDIT)
    public WaitingRulesView change(UUID eventId, int version, WaitingRulesDraft draft) {
        EventView event = events.get(eventId);
        Checks checks = new Checks();
        int hours = requireNonNullElse(draft.offerHours(), OFFER_DEFAULT_HOURS);
        checks.range("offerHours", hours, 1, OFFER_MAX_HOURS);
        String preferred =
                requireNonNullElse(checks.optionalText("preferred", draft.preferred(), PREFERRED_LENGTH_MAX_CHARS), "");
        checks.that(
                preferred.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.indexOf('@') >= 0),
                "preferred",
                "format",
                "One e-mail address or @domain a line.");
        checks.done();
        int rows = sql.handle()
                .createUpdate("""
                        insert into waiting_list as l (event_id, open, policy, offer_hours, preferred, version)
                        select :event, :open, :policy, :hours, :preferred, :version + 1
                        where :version = 0 or exists (select from waiting_list where event_id = :event)
                        on conflict (event_id) do update set open = excluded.open, policy = excluded.policy, offer_hours = excluded.offer_hours,
                          preferred = excluded.preferred, version = excluded.version
                        where l.version = :version""")
                .bind("event", event.id())
                .bind("open", requireNonNullElse(draft.open(), false))
                .bind("policy", requireNonNullElse(draft.policy(), WaitingPolicy.FIRST_COME))
                .bind("hours", hours)
                .bind("preferred", preferred)
                .bind("version", version)
                .execute();
        if (rows == 0) {
            throw new Stale("waiting list");
        }
        WaitingRulesView changed = of(event.id());
        prefer(changed);
        return changed;
    }

    /** Who waits already is preferred by the new list. */
    private void prefer(WaitingRulesView rules) {
        String[] lines = rules.preferred()
                .lines()
                .map(line -> line.strip().toLowerCase(java.util.Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .toArray(String[]::new);
        sql.handle()
                .createUpdate("""
                        update waiting_entry w set preferred = exists (select from unnest(:lines) as l (line)
                          where case when l.line like '@%' then right(lower(w.email), length(l.line)) = l.line else lower(w.email) = l.line end)
                        where w.event_id = :event and w.status = 'WAITING'""")
                .bindArray("lines", String.class, (Object[]) lines)
                .bind("event", rules.eventId())
                .execute();
    }
}
