package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Callers;
import org.plenum.access.Forbidden;
import org.plenum.access.Permission;
import org.plenum.events.EventView;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Stale;
import org.plenum.sponsors.SponsorTiers;
import org.plenum.sponsors.TierDraft;
import org.plenum.sponsors.TierSize;
import org.plenum.sponsors.TierView;

/** {@code /manage/events/{event}/sponsor-tiers/new} and {@code /manage/events/{event}/sponsor-tiers/{tier}}. */
@Named("tierFormPage")
@RequestScoped
public class TierFormPage {
    @Inject
    SponsorTiers tiers;

    @Inject
    OfficeEvent officeEvent;

    private @Nullable TierView tier;
    private @Nullable String name;
    private @Nullable TierSize size = TierSize.MEDIUM;
    private int version;
    private List<Difference> differences = List.of();
    private boolean stale;

    @PostConstruct
    void open() {
        if (!Callers.current().may(Permission.EVENTS_EDIT)) {
            throw new Forbidden();
        }
        EventView event = officeEvent.require();
        String asked = Asked.text("tier");
        if (asked != null) {
            TierView found = tiers.get(event.id(), Ids.parse("tier", asked));
            tier = found;
            name = found.name();
            size = found.size();
            version = found.version();
        }
    }

    public void load() {
        getName();
    }

    public void save() {
        EventView event = officeEvent.require();
        TierView before = tier;
        Checks checks = new Checks();
        Required.field(checks, "size", size);
        checks.done();
        TierDraft draft = new TierDraft(name, size, null);
        try {
            TierView saved = before == null
                    ? tiers.create(event.id(), draft)
                    : tiers.change(event.id(), before.id(), version, draft);
            Departure.to(getBack(), Words.of("office.saved", saved.name()));
        } catch (Stale newer) {
            if (before != null) {
                TierView newest = tiers.get(event.id(), before.id());
                differences =
                        Difference.between("office.tier.", texts(name, size), texts(newest.name(), newest.size()));
                version = newest.version();
                stale = true;
            }
        }
    }

    private static Map<String, @Nullable String> texts(@Nullable String name, @Nullable TierSize size) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("size", size == null ? null : Words.of("office.tier.size." + size));
        return texts;
    }

    public boolean isNew() {
        return tier == null;
    }

    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public String getTitle() {
        return tier == null ? Words.of("office.tier.newTitle") : tier.name();
    }

    public String getBack() {
        return officeEvent.getHref() + "/sponsors";
    }

    public List<TierSize> getSizes() {
        return List.of(TierSize.values());
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable TierSize getSize() {
        return size;
    }

    public void setSize(@Nullable TierSize size) {
        this.size = size;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
