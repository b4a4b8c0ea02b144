package org.plenum.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.plenum.branding.Branding;
import org.plenum.web.ui.Formats;

/** {@code /accessibility}: what is known to work for everybody, and what is not. */
@Named("accessibilityPage")
@RequestScoped
public class AccessibilityPage {
    /** When somebody last went through the statement; changes with its text. */
    private static final Instant ASSESSED = Instant.parse("2026-11-21T12:00:00Z");

    @Inject
    Branding branding;

    /** Where answers to mails go; null when the organization has not said. */
    public @Nullable String getContact() {
        return branding.current().replyTo();
    }

    public String getAssessed() {
        return Formats.date(ASSESSED, ZoneOffset.UTC);
    }
}
