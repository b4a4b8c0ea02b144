package org.plenum.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plenum.events.EventStatus;
import org.plenum.events.EventView;
import org.plenum.events.EventVisibility;
import org.plenum.web.site.PublicAddress;

/** {@code /manage/events/{event}/widget}: what to paste into another site to sell tickets there. */
@Named("widgetPage")
@RequestScoped
public class WidgetPage {
    @Inject
    OfficeEvent officeEvent;

    @Inject
    PublicAddress address;

    public void load() {
        getSnippet();
    }

    public String getSnippet() {
        EventView event = officeEvent.require();
        return "<script src=\"" + address.getSite() + "/widget.js\" async></script>\n<ticket-shop event=\""
                + event.code() + "\"></ticket-shop>";
    }

    /** What a site with a content security policy has to allow. */
    public String getPolicy() {
        return "script-src " + address.getSite() + "; connect-src " + address.getSite();
    }

    /** Whether others than the organizers can see anything of it. */
    public boolean isShown() {
        EventView event = officeEvent.require();
        return event.status() == EventStatus.PUBLISHED && event.visibility() != EventVisibility.INVITATION;
    }

    public String getScript() {
        return address.getSite() + "/widget.js";
    }
}
