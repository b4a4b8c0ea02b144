package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.plenum.branding.BrandChanged;
import org.plenum.branding.BrandField;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.identity.RealmFaces;
import org.plenum.jobs.JobHandler;
import org.plenum.jobs.Jobs;
import org.plenum.pages.LegalPageChanged;
import org.plenum.pages.Pages;
import org.plenum.tenancy.Addresses;
import org.plenum.tenancy.Tenancy;

/**
 * After a change of the look or of a legal page: tells the identity server what the organization is called now and where its imprint, privacy notice and terms are.
 * Colours and pictures its pages fetch themselves.
 */
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
    Pages pages;

    @Inject
    Addresses addresses;

    @Inject
    RealmFaces faces;

    /** One job for each change: the last to run sees the newest look, whichever that is. */
    void changed(@Observes BrandChanged change) {
        jobs.enqueue(NAME, "version-" + change.version(), "", clock.instant());
    }

    void changed(@Observes LegalPageChanged change) {
        jobs.enqueue(NAME, "page-" + change.page() + "-" + change.version(), "", clock.instant());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String payload) {
        BrandView brand = branding.current();
        faces.show(brand.name(), brand.mailSenderName(), brand.replyTo(), legal(brand));
    }

    /** As at the foot of every page: an address that the look names is the one that counts. */
    private Map<String, String> legal(BrandView brand) {
        String site = addresses.organization(Tenancy.current().slug());
        Map<String, String> legal = new LinkedHashMap<>();
        pages.legal()
                .forEach(
                        page -> legal.put(page.kind().name().toLowerCase(Locale.ROOT), site + "/pages/" + page.slug()));
        brand.legal()
                .forEach(
                        (field, address) -> legal.put(name(field), address.startsWith("/") ? site + address : address));
        return legal;
    }

    private static String name(BrandField field) {
        return switch (field) {
            case IMPRINT_URL -> "imprint";
            case PRIVACY_URL -> "privacy";
            case TERMS_URL -> "terms";
            default -> throw new IllegalArgumentException(field + " leads nowhere");
        };
    }
}
