package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.plenum.branding.BrandChanged;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.identity.RealmFaces;
import org.plenum.jobs.JobHandler;
import org.plenum.jobs.Jobs;

/** After a change of the look: tells the identity server what the organization is called now. Colours and pictures its pages fetch themselves. */
@ApplicationScoped
class RealmFaceJob implements JobHandler {
    private static final String NAME = "notifications.realm-face";

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Inject
    Branding branding;

    @Inject
    RealmFaces faces;

    /** One job for each change: the last to run sees the newest look, whichever that is. */
    void changed(@Observes BrandChanged change) {
        jobs.enqueue(NAME, "version-" + change.version(), "", clock.instant());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String payload) {
        BrandView brand = branding.current();
        faces.show(brand.name(), brand.mailSenderName(), brand.replyTo());
    }
}
