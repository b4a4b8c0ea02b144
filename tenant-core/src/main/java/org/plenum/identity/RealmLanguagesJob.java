package org.plenum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.List;
import org.plenum.jobs.JobHandler;
import org.plenum.jobs.Jobs;
import org.plenum.languages.SpokenChanged;
import org.plenum.languages.SpokenLanguages;
import org.plenum.languages.SpokenView;
import org.plenum.tenancy.Tenancy;

/** Makes an organization's log-in offer the languages that its pages offer. */
@ApplicationScoped
class RealmLanguagesJob implements JobHandler {
    private static final String NAME = "identity.realm-languages";

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Inject
    RealmAdministration realms;

    @Inject
    SpokenLanguages spoken;

    void ask(@Observes SpokenChanged changed) {
        jobs.enqueue(NAME, "languages-" + changed.now().version(), "", clock.instant());
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whatever is chosen by now: two choices in a row need not come in their order. */
    @Override
    public void run(String payload) {
        realms.put(Tenancy.current().slug(), languages(spoken.stored()).build()).expect(204);
    }

    /** As the identity server's representation of a realm says it. */
    static JsonObjectBuilder languages(SpokenView spoken) {
        return Json.createObjectBuilder()
                .add("internationalizationEnabled", true)
                .add("supportedLocales", Json.createArrayBuilder(List.copyOf(spoken.active())))
                .add("defaultLocale", spoken.main());
    }
}
