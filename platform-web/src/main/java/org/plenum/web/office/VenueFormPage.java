package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.events.EventView;
import org.plenum.events.VenueDraft;
import org.plenum.events.VenueView;
import org.plenum.events.Venues;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Stale;

/** {@code /manage/events/{event}/venue}: where people find it. */
@Named("venueFormPage")
@RequestScoped
public class VenueFormPage {
    @Inject
    Venues venues;

    @Inject
    OfficeEvent officeEvent;

    private @Nullable String address;
    private @Nullable String latitude;
    private @Nullable String longitude;
    private int version;
    private List<Difference> differences = List.of();
    private boolean stale;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.EVENTS_EDIT)) {
            throw new Forbidden();
        }
        VenueView venue = venues.get(officeEvent.require().id());
        address = venue.address();
        latitude = plain(venue.latitude());
        longitude = plain(venue.longitude());
        version = venue.version();
    }

    public void load() {
        getAddress();
    }

    public void save() {
        EventView event = officeEvent.require();
        Checks checks = new Checks();
        VenueDraft draft =
                new VenueDraft(address, degrees(checks, "latitude", latitude), degrees(checks, "longitude", longitude));
        checks.done();
        try {
            venues.change(event.id(), version, draft);
            Departure.to(officeEvent.getHref() + "/venue", Words.of("office.venue.saved"));
        } catch (Stale newer) {
            VenueView newest = venues.get(event.id());
            differences = Difference.between(
                    "office.venue.",
                    texts(address, latitude, longitude),
                    texts(newest.address(), plain(newest.latitude()), plain(newest.longitude())));
            version = newest.version();
            stale = true;
        }
    }

    private static @Nullable BigDecimal degrees(Checks checks, String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        // A comma is how most of our readers write decimals.
        String text = typed.strip().replace(',', '.');
        if (!text.matches("-?\\d{1,3}(\\.\\d{1,15})?")) {
            checks.refuse(field, "format", Words.of("office.venue.degrees"));
            return null;
        }
        return new BigDecimal(text);
    }

    private static @Nullable String plain(@Nullable BigDecimal degrees) {
        return degrees == null ? null : degrees.stripTrailingZeros().toPlainString();
    }

    private static Map<String, @Nullable String> texts(
            @Nullable String address, @Nullable String latitude, @Nullable String longitude) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("address", address);
        texts.put("latitude", latitude);
        texts.put("longitude", longitude);
        return texts;
    }

    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getLatitude() {
        return latitude;
    }

    public void setLatitude(@Nullable String latitude) {
        this.latitude = latitude;
    }

    public @Nullable String getLongitude() {
        return longitude;
    }

    public void setLongitude(@Nullable String longitude) {
        this.longitude = longitude;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
