package org.plenum.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.sponsors.SponsorTiers;
import org.plenum.sponsors.SponsorView;
import org.plenum.sponsors.Sponsors;
import org.plenum.sponsors.TierDraft;
import org.plenum.sponsors.TierView;

/** {@code /manage/events/{event}/sponsors}: tiers and the sponsors in them, in the order of the event's page. */
@Named("sponsorListPage")
@RequestScoped
public class SponsorListPage {
    @Inject
    SponsorTiers tiers;

    @Inject
    Sponsors sponsors;

    @Inject
    OfficeEvent officeEvent;

    private List<TierView> allTiers = List.of();
    private List<SponsorView> all = List.of();

    @PostConstruct
    void open() {
        UUID event = officeEvent.require().id();
        allTiers = tiers.ofEvent(event);
        all = sponsors.ofEvent(event);
    }

    public void load() {
        getTiers();
    }

    public List<TierView> getTiers() {
        return allTiers;
    }

    public List<SponsorView> in(TierView tier) {
        return all.stream().filter(each -> each.tierId().equals(tier.id())).toList();
    }

    public String getHref() {
        return officeEvent.getHref() + "/sponsors";
    }

    public @Nullable String logo(SponsorView sponsor) {
        return sponsor.logoDigest() == null
                ? null
                : "/pictures/sponsors/" + officeEvent.require().code() + "/" + sponsor.id() + "?v="
                        + sponsor.logoDigest();
    }

    public boolean isUndoable() {
        return Undo.offered(list());
    }

    public boolean moved(UUID id, String way) {
        return Moves.traced(id, way);
    }

    public void tierUp(UUID id) {
        moveTier(id, -1);
    }

    public void tierDown(UUID id) {
        moveTier(id, 1);
    }

    private void moveTier(UUID id, int steps) {
        tiers.arrange(
                officeEvent.require().id(),
                Moves.moved(allTiers.stream().map(TierView::id).toList(), id, steps));
        Departure.to(getHref() + Moves.trace(id, steps));
    }

    public void up(UUID id) {
        move(id, -1);
    }

    public void down(UUID id) {
        move(id, 1);
    }

    /** Within its tier. */
    private void move(UUID id, int steps) {
        UUID event = officeEvent.require().id();
        UUID tier = sponsors.get(event, id).tierId();
        List<UUID> order = all.stream()
                .filter(each -> each.tierId().equals(tier))
                .map(SponsorView::id)
                .toList();
        sponsors.arrange(event, Moves.moved(order, id, steps));
        Departure.to(getHref() + Moves.trace(id, steps));
    }

    public void deleteTier(UUID id) {
        TierView tier = tiers.get(officeEvent.require().id(), id);
        tiers.delete(tier.eventId(), id);
        Undo.keep(list(), tier.toDraft());
        Departure.to(getHref() + "?" + Undo.OFFER, Words.of("office.deleted", tier.name()));
    }

    public void restore() {
        Undo.take(list(), TierDraft.class).ifPresent(draft -> {
            TierView back = tiers.create(officeEvent.require().id(), draft);
            Departure.to(getHref(), Words.of("office.restored", back.name()));
        });
    }

    public void delete(UUID id) {
        SponsorView sponsor = sponsors.get(officeEvent.require().id(), id);
        sponsors.delete(sponsor.eventId(), id);
        Departure.to(getHref(), Words.of("office.deleted", sponsor.name()));
    }

    private String list() {
        return "tiers:" + officeEvent.require().id();
    }
}
