package org.plenum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.plenum.jobs.JobHandler;
import org.plenum.jobs.Jobs;
import org.plenum.jobs.PlatformStart;
import org.plenum.languages.SpokenLanguages;
import org.plenum.tenancy.PlatformSql;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;

/**
 * After a start, which is when settings change: tells every realm through which server, and as whom, to send its mails, which pages to show, and in which languages, of
 * which there may be new ones.
 */
@ApplicationScoped
class RealmMailJob implements JobHandler {
    private static final String NAME = "identity.realm-mail";
    /** The identity server may be starting too. */
    private static final Duration AFTER_START = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(RealmMailJob.class.getName());

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Inject
    PlatformSql platform;

    @Inject
    RealmAdministration realms;

    @Inject
    RealmSecrets secrets;

    @Inject
    WantedRealm wanted;

    @Inject
    SpokenLanguages spoken;

    void ask(@Observes PlatformStart.Finished started) {
        jobs.enqueue(NAME, "all", "", clock.instant().plus(AFTER_START));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String payload) {
        int failed = 0;
        for (Tenant organization : organizations()) {
            try {
                Tenancy.run(organization, () -> tell(organization));
            } catch (RuntimeException failure) {
                failed++;
                LOG.log(Level.WARNING, failure, () -> "identity.realm-mail.failed tenant=" + organization.slug());
            }
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " realms were not told the mail server");
        }
    }

    private void tell(Tenant organization) {
        JsonObject known =
                realms.get(organization.slug(), "").expect(200).json().asJsonObject();
        realms.put(organization.slug(), settings(organization, known)).expect(204);
    }

    private List<Tenant> organizations() {
        return platform.with(handle -> handle.createQuery(
                        "select id, slug, name, state from organization where state not in ('PROVISIONING', 'CLOSED') order by slug")
                .map((row, context) -> new Tenant(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        Tenant.State.valueOf(row.getString("state"))))
                .list());
    }

    /** Of a realm's representation only what may change; the rest stays as it is. */
    private JsonObject settings(Tenant organization, JsonObject known) {
        String slug = organization.slug();
        String realm = wanted.of(slug, organization.id(), organization.name(), secrets.of(slug));
        try (var reader = Json.createReader(new StringReader(realm))) {
            JsonObject template = reader.readObject();
            return RealmLanguagesJob.languages(spoken.stored())
                    .add("smtpServer", RealmFaces.withNamesOf(known, template.getJsonObject("smtpServer")))
                    .add("loginTheme", template.get("loginTheme"))
                    .add("emailTheme", template.get("emailTheme"))
                    .build();
        }
    }
}
