package org.plenum.events;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Permission;
import org.plenum.access.Requires;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;
import org.plenum.kernel.NotFound;
import org.plenum.kernel.Stale;
import org.plenum.tenancy.TenantSql;

/** Where the venues of events are. */
@Door
public class Venues {
    public static final int ADDRESS_LENGTH_MAX_CHARS = 300;
    /** About ten centimetres. */
    private static final int COORDINATE_DECIMALS = 6;

    @Inject
    EventStore events;

    @Inject
    TenantSql sql;

    @Requires(Permission.EVENTS_VIEW)
    public VenueView get(UUID eventId) {
        requireEvent(eventId);
        return find(eventId);
    }

    /** Of an event that the caller has found among those which the public may see. */
    @Unrestricted("the public page of a published event")
    public VenueView of(EventView event) {
        return find(event.id());
    }

    /**
     * @param version that the caller saw
     * @throws org.plenum.kernel.Invalid field by field
     * @throws Stale when it is not the newest
     */
    @Requires(Permission.EVENTS_EDIT)
    public VenueView change(UUID eventId, int version, VenueDraft draft) {
        requireEvent(eventId);
        Checks checks = new Checks();
        String address = checks.optionalText("address", draft.address(), ADDRESS_LENGTH_MAX_CHARS);
        BigDecimal latitude = degrees(checks, "latitude", draft.latitude(), 90);
        BigDecimal longitude = degrees(checks, "longitude", draft.longitude(), 180);
        checks.that(
                (latitude == null) == (longitude == null),
                latitude == null ? "latitude" : "longitude",
                "required",
                "Latitude and longitude belong together.");
        checks.done();
        int rows = sql.handle()
                .createUpdate("""
                        insert into event_venue (event_id, address, latitude, longitude, version)
                        select :event, :address, :latitude, :longitude, 1 where :version = 0
                        on conflict do nothing""")
                .bind("event", eventId)
                .bind("address", address)
                .bind("latitude", latitude)
                .bind("longitude", longitude)
                .bind("version", version)
                .execute();
        if (rows == 0) {
            rows = sql.handle()
                    .createUpdate("""
                            update event_venue set address = :address, latitude = :latitude, longitude = :longitude, version = version + 1
                            where event_id = :event and version = :version""")
                    .bind("event", eventId)
                    .bind("address", address)
                    .bind("latitude", latitude)
                    .bind("longitude", longitude)
                    .bind("version", version)
                    .execute();
        }
        if (rows == 0) {
            throw new Stale("venue");
        }
        return find(eventId);
    }

    private void requireEvent(UUID eventId) {
        if (events.find(eventId).isEmpty()) {
            throw new NotFound("event");
        }
    }

    private VenueView find(UUID eventId) {
        return sql.handle()
                .createQuery("select * from event_venue where event_id = :event")
                .bind("event", eventId)
                .map((row, context) -> new VenueView(
                        eventId,
                        row.getString("address"),
                        row.getBigDecimal("latitude"),
                        row.getBigDecimal("longitude"),
                        row.getInt("version")))
                .findOne()
                .orElseGet(() -> new VenueView(eventId, null, null, null, 0));
    }

    private static @Nullable BigDecimal degrees(Checks checks, String field, @Nullable BigDecimal value, int most) {
        if (value == null) {
            return null;
        }
        checks.that(
                value.abs().compareTo(BigDecimal.valueOf(most)) <= 0,
                field,
                "out-of-range",
                "Must be between " + -most + " and " + most + ".");
        return value.setScale(COORDINATE_DECIMALS, RoundingMode.HALF_UP);
    }
}
