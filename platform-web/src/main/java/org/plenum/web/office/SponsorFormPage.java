package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.events.EventView;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Stale;
import org.plenum.sponsors.SponsorDraft;
import org.plenum.sponsors.SponsorTiers;
import org.plenum.sponsors.SponsorView;
import org.plenum.sponsors.Sponsors;
import org.plenum.sponsors.TierView;

/** {@code /manage/events/{event}/sponsors/new} and {@code /manage/events/{event}/sponsors/{sponsor}}. */
@Named("sponsorFormPage")
@RequestScoped
public class SponsorFormPage {
    @Inject
    Sponsors sponsors;

    @Inject
    SponsorTiers tiers;

    @Inject
    OfficeEvent officeEvent;

    private @Nullable SponsorView sponsor;
    private List<TierView> allTiers = List.of();
    private @Nullable String name;
    private @Nullable String url;
    private @Nullable String tierId;
    private @Nullable Part logo;
    private int version;
    private List<Difference> differences = List.of();
    private boolean stale;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.EVENTS_EDIT)) {
            throw new Forbidden();
        }
        EventView event = officeEvent.require();
        allTiers = tiers.ofEvent(event.id());
        String asked = Asked.text("sponsor");
        if (asked == null) {
            tierId = Asked.text("into");
            return;
        }
        SponsorView found = sponsors.get(event.id(), Ids.parse("sponsor", asked));
        sponsor = found;
        name = found.name();
        url = found.url();
        tierId = found.tierId().toString();
        version = found.version();
    }

    public void load() {
        getName();
    }

    public void save() {
        EventView event = officeEvent.require();
        SponsorView before = sponsor;
        UUID tier = tierId == null ? null : Ids.parse("tier", tierId);
        SponsorDraft draft = new SponsorDraft(tier, name, url, null);
        byte[] picture = Uploads.bytes(logo);
        try {
            SponsorView saved = before == null
                    ? sponsors.create(event.id(), draft, picture)
                    : sponsors.change(event.id(), before.id(), version, draft, picture);
            Departure.to(getBack(), Words.of("office.saved", saved.name()));
        } catch (Stale newer) {
            if (before != null) {
                SponsorView newest = sponsors.get(event.id(), before.id());
                differences = Difference.between(
                        "office.sponsor.",
                        texts(name, url, tierId),
                        texts(newest.name(), newest.url(), newest.tierId().toString()));
                version = newest.version();
                stale = true;
            }
        }
    }

    public void removeLogo() {
        SponsorView before = sponsor;
        if (before != null) {
            sponsors.removeLogo(before.eventId(), before.id(), before.version());
            Departure.to(getBack() + "/" + before.id(), Words.of("office.picture.removed"));
        }
    }

    private Map<String, @Nullable String> texts(@Nullable String name, @Nullable String url, @Nullable String tier) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("url", url);
        texts.put(
                "tierId",
                allTiers.stream()
                        .filter(each -> each.id().toString().equals(tier))
                        .map(TierView::name)
                        .findFirst()
                        .orElse(null));
        return texts;
    }

    public List<TierView> getTiers() {
        return allTiers;
    }

    public boolean isNew() {
        return sponsor == null;
    }

    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public String getTitle() {
        return sponsor == null ? Words.of("office.sponsor.newTitle") : sponsor.name();
    }

    public String getBack() {
        return officeEvent.getHref() + "/sponsors";
    }

    /** Of the logo; null while there is none. */
    public @Nullable String getLogoUrl() {
        SponsorView known = sponsor;
        return known == null || known.logoDigest() == null
                ? null
                : "/pictures/sponsors/" + officeEvent.require().code() + "/" + known.id() + "?v=" + known.logoDigest();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getUrl() {
        return url;
    }

    public void setUrl(@Nullable String url) {
        this.url = url;
    }

    public @Nullable String getTierId() {
        return tierId;
    }

    public void setTierId(@Nullable String tierId) {
        this.tierId = tierId;
    }

    public @Nullable Part getLogo() {
        return logo;
    }

    public void setLogo(@Nullable Part logo) {
        this.logo = logo;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
