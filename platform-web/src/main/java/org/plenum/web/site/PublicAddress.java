package org.plenum.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plenum.events.EventView;
import org.plenum.events.EventVisibility;
import org.plenum.tenancy.Addresses;
import org.plenum.tenancy.Tenancy;
import org.plenum.web.ui.LookOfRequest;

/** What the organization's public pages are called from outside, and whether search engines may know of them. */
@Named("publicAddress")
@RequestScoped
public class PublicAddress {
    @Inject
    Addresses addresses;

    @Inject
    LookOfRequest look;

    /** Without a slash at the end. */
    public String getSite() {
        return addresses.organization(Tenancy.current().slug());
    }

    public String of(EventView event) {
        return getSite() + "/events/" + event.code();
    }

    /** Of the picture for previews of links to an event, on its own page; another one with everything that is seen on it. */
    public String preview(EventView event) {
        return getSite() + PreviewServlet.ROOT + "/" + event.code() + ".png?v=" + event.version() + "-"
                + look.brand().version();
    }

    /** For the robots of an event's pages: empty when they may come. */
    public String robots(EventView event) {
        return event.visibility() == EventVisibility.PUBLIC ? "" : "noindex";
    }
}
