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
import org.plenum.kernel.Stale;
import org.plenum.waiting.WaitingPolicy;
import org.plenum.waiting.WaitingRules;
import org.plenum.waiting.WaitingRulesDraft;
import org.plenum.waiting.WaitingRulesView;

/** {@code /manage/events/{event}/waiting-list/rules}: who comes first, and how long they are waited for. */
@Named("waitingRulesPage")
@RequestScoped
public class WaitingRulesPage {
    @Inject
    WaitingRules waitingRules;

    @Inject
    OfficeEvent officeEvent;

    private boolean open;
    private @Nullable WaitingPolicy policy;
    private @Nullable String offerHours;
    private @Nullable String preferred;
    private int version;
    private List<Difference> differences = List.of();
    private boolean stale;

    @PostConstruct
    void openPage() {
        if (!Callers.current().may(Permission.EVENTS_EDIT)) {
            throw new Forbidden();
        }
        WaitingRulesView rules = waitingRules.get(officeEvent.require().id());
        open = rules.open();
        policy = rules.policy();
        offerHours = String.valueOf(rules.offerHours());
        preferred = rules.preferred();
        version = rules.version();
    }

    public void load() {
        getVersion();
    }

    public void save() {
        EventView event = officeEvent.require();
        Checks checks = new Checks();
        Required.field(checks, "policy", policy == null ? null : policy.name());
        Required.field(checks, "offerHours", offerHours);
        WaitingRulesDraft draft =
                new WaitingRulesDraft(open, policy, Numbers.whole(checks, "offerHours", offerHours), preferred);
        checks.done();
        try {
            waitingRules.change(event.id(), version, draft);
            Departure.to(officeEvent.getHref() + "/waiting-list", Words.of("office.waiting.saved"));
        } catch (Stale newer) {
            WaitingRulesView newest = waitingRules.get(event.id());
            differences = Difference.between(
                    "office.waiting.",
                    texts(open, policy, offerHours, preferred),
                    texts(newest.open(), newest.policy(), String.valueOf(newest.offerHours()), newest.preferred()));
            version = newest.version();
            stale = true;
        }
    }

    private static Map<String, @Nullable String> texts(
            boolean open, @Nullable WaitingPolicy policy, @Nullable String hours, @Nullable String preferred) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("open", Words.of(open ? "checkout.yes" : "checkout.no"));
        texts.put("policy", policy == null ? null : Words.of("office.waiting.policy." + policy));
        texts.put("offerHours", hours);
        texts.put("preferred", preferred);
        return texts;
    }

    public List<WaitingPolicy> getPolicies() {
        return List.of(WaitingPolicy.values());
    }

    public boolean isStale() {
        return stale;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    public @Nullable WaitingPolicy getPolicy() {
        return policy;
    }

    public void setPolicy(@Nullable WaitingPolicy policy) {
        this.policy = policy;
    }

    public @Nullable String getOfferHours() {
        return offerHours;
    }

    public void setOfferHours(@Nullable String offerHours) {
        this.offerHours = offerHours;
    }

    public @Nullable String getPreferred() {
        return preferred;
    }

    public void setPreferred(@Nullable String preferred) {
        this.preferred = preferred;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
