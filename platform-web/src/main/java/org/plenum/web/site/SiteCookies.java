package org.plenum.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plenum.tenancy.Addresses;
import org.plenum.web.identity.SessionCookies;
import org.plenum.web.ui.Languages;

/** The cookies that the site sets, for the page that explains them. A test holds the page against what is really set. */
@Named("siteCookies")
@ApplicationScoped
public class SiteCookies {
    @Inject
    Addresses addresses;

    public String getSession() {
        return SessionCookies.name(addresses.secure());
    }

    public String getLanguage() {
        return Languages.COOKIE;
    }
}
