package org.plenum.web.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Every page of an organization's site. */
@ApplicationScoped
class SiteRoutes implements Routes {
    private static final List<Route> ALL = List.of(
            Route.of("/", "/site/home.xhtml"),
            Route.of("/accessibility", "/site/accessibility.xhtml"),
            Route.of("/manage", "/office/overview.xhtml"),
            Route.of("/manage/members", "/office/members.xhtml"),
            Route.of("/manage/orders/{code}", "/office/order.xhtml"),
            Route.of("/manage/events/new", "/office/event-form.xhtml"),
            Route.of("/manage/events/{event}", "/office/dashboard.xhtml"),
            Route.of("/manage/events/{event}/edit", "/office/event-form.xhtml"),
            Route.of("/manage/events/{event}/tickets", "/office/tickets.xhtml"),
            Route.of("/manage/events/{event}/tickets/new", "/office/ticket-form.xhtml"),
            Route.of("/manage/events/{event}/tickets/{type}", "/office/ticket-form.xhtml"),
            Route.of("/manage/events/{event}/orders", "/office/orders.xhtml"),
            Route.of("/manage/events/{event}/attendees", "/office/attendees.xhtml"),
            Route.of("/manage/events/{event}/agenda", "/office/agenda.xhtml"),
            Route.of("/manage/events/{event}/consents", "/office/consents.xhtml"),
            Route.of("/manage/events/{event}/consents/new", "/office/consent-form.xhtml"),
            Route.of("/manage/events/{event}/consents/{consent}", "/office/consent-form.xhtml"),
            Route.of("/manage/events/{event}/fields", "/office/fields.xhtml"),
            Route.of("/manage/events/{event}/fields/new", "/office/field-form.xhtml"),
            Route.of("/manage/events/{event}/fields/{field}", "/office/field-form.xhtml"),
            Route.of("/manage/events/{event}/rules", "/office/rules.xhtml"),
            Route.of("/manage/consents", "/office/consents.xhtml"),
            Route.of("/manage/consents/new", "/office/consent-form.xhtml"),
            Route.of("/manage/consents/{consent}", "/office/consent-form.xhtml"),
            Route.of("/manage/events/{event}/widget", "/office/widget.xhtml"),
            Route.of("/manage/events/{event}/speakers", "/office/speakers.xhtml"),
            Route.of("/manage/events/{event}/speakers/new", "/office/speaker-form.xhtml"),
            Route.of("/manage/events/{event}/speakers/{speaker}", "/office/speaker-form.xhtml"),
            Route.of("/manage/events/{event}/sponsors", "/office/sponsors.xhtml"),
            Route.of("/manage/events/{event}/sponsors/new", "/office/sponsor-form.xhtml"),
            Route.of("/manage/events/{event}/sponsors/{sponsor}", "/office/sponsor-form.xhtml"),
            Route.of("/manage/events/{event}/sponsor-tiers/new", "/office/tier-form.xhtml"),
            Route.of("/manage/events/{event}/sponsor-tiers/{tier}", "/office/tier-form.xhtml"),
            Route.of("/manage/events/{event}/venue", "/office/venue.xhtml"),
            Route.of("/manage/events/{event}/agenda/{session}", "/office/session-languages.xhtml"),
            Route.of("/manage/events/{event}/names", "/office/agenda-names.xhtml"),
            Route.of("/manage/languages", "/office/languages.xhtml"),
            Route.of("/manage/events/{event}/branding", "/office/branding.xhtml"),
            Route.of("/manage/events/{event}/branding/preview/{view}", "/office/brand-preview.xhtml"),
            Route.of("/manage/events/{event}/pages", "/office/pages.xhtml"),
            Route.of("/manage/events/{event}/pages/new", "/office/page-form.xhtml"),
            Route.of("/manage/events/{event}/pages/{page}", "/office/page-form.xhtml"),
            Route.of("/manage/pages", "/office/pages.xhtml"),
            Route.of("/manage/pages/new", "/office/page-form.xhtml"),
            Route.of("/manage/pages/{page}", "/office/page-form.xhtml"),
            Route.of("/manage/branding", "/office/branding.xhtml"),
            Route.of("/manage/components", "/office/components.xhtml"),
            Route.of("/manage/branding/preview/{view}", "/office/brand-preview.xhtml"),
            Route.of("/check-in", "/checkin/choice.xhtml"),
            Route.of("/check-in/{event}", "/checkin/door.xhtml"),
            Route.of("/events/{code}", "/events/event.xhtml"),
            Route.of("/events/{code}/agenda", "/agenda/agenda.xhtml"),
            Route.of("/cookies", "/site/cookies.xhtml"),
            Route.of("/pages/{slug}", "/site/page.xhtml"),
            Route.of("/events/{code}/pages/{slug}", "/site/page.xhtml"),
            Route.of("/events/{code}/tickets", "/sale/shop.xhtml"),
            Route.of("/events/{code}/checkout/{reservation}/{secret}", "/sale/checkout.xhtml"),
            Route.of("/orders", "/sale/find-orders.xhtml"),
            Route.of("/orders/{code}/{secret}", "/sale/order.xhtml"),
            Route.of("/orders/{code}/{secret}/cancel", "/sale/cancel.xhtml"),
            Route.of("/orders/{code}/{secret}/tickets/{ticket}", "/sale/ticket.xhtml"),
            Route.of("/transfers/{transfer}", "/sale/transfer.xhtml"),
            Route.of("/offline", "/site/offline.xhtml"),
            Route.of("/me", "/portal/home.xhtml"),
            Route.of("/me/agenda", "/portal/agenda.xhtml"),
            Route.of("/me/agenda/{code}", "/portal/agenda.xhtml"),
            Route.of("/me/messages", "/portal/messages.xhtml"),
            Route.of("/me/messages/{channel}", "/portal/messages.xhtml"),
            Route.of("/invitations/{token}", "/identity/invitation.xhtml"));

    @Override
    public List<Route> all() {
        return ALL;
    }
}
