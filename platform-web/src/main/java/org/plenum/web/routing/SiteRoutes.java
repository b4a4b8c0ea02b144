package org.plenum.web.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Every page of an organization's site. */
@ApplicationScoped
class SiteRoutes implements Routes {
    private static final List<Route> ALL = List.of(
            Route.of("/", "/site/home.xhtml"),
            Route.of("/events/{code}", "/events/event.xhtml"),
            Route.of("/events/{code}/agenda", "/agenda/agenda.xhtml"),
            Route.of("/events/{code}/tickets", "/orders/shop.xhtml"),
            Route.of("/events/{code}/checkout/{reservation}/{secret}", "/orders/checkout.xhtml"),
            Route.of("/orders/{code}/{secret}", "/orders/order.xhtml"),
            Route.of("/me", "/portal/home.xhtml"),
            Route.of("/invitations/{token}", "/identity/invitation.xhtml"));

    @Override
    public List<Route> all() {
        return ALL;
    }
}
