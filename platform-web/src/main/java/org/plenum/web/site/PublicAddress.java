package org.plenum.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plenum.events.EventView;
import org.plenum.events.EventVisibility;
import org.plenum.tenancy.Addresses;
import org.plenum.tenancy.Tenancy;

/** What the organization's public pages are called from outside, and whether search engines may know of them. */
@Named("publicAddress")
@RequestScoped
public class PublicAddress {
    @Inject
    Addresses addresses;

    /** Without a slash at the end. */
    public String getSite() {
        return addresses.organization(Tenancy.current().slug());
    }

    public String of(EventView event) {
        return getSite() + "/events/" + event.code();
    }

    /** For the robots of an event's pages: empty when they may come. */
    public String robots(EventView event) {
        return event.visibility() == EventVisibility.PUBLIC ? "" : "noindex";
    }
}
