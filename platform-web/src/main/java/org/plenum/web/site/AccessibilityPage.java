package org.plenum.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import org.plenum.web.ui.Formats;

/** {@code /accessibility}: what is known to work for everybody, and what is not. */
@Named("accessibilityPage")
@RequestScoped
public class AccessibilityPage {
    /** When somebody last went through the statement; changes with its text. */
    private static final Instant ASSESSED = Instant.parse("2026-11-21T12:00:00Z");

    public String getAssessed() {
        return Formats.date(ASSESSED, ZoneOffset.UTC);
    }
}
