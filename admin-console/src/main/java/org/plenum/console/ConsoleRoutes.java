package org.plenum.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.plenum.web.routing.Route;
import org.plenum.web.routing.Routes;

/** Every page of the console. */
@ApplicationScoped
class ConsoleRoutes implements Routes {
    private static final List<Route> ALL = List.of(
            Route.of("/", "/organizations/list.xhtml"),
            Route.of("/organizations/new", "/organizations/create.xhtml"),
            Route.of("/organizations/{slug}", "/organizations/detail.xhtml"));

    @Override
    public List<Route> all() {
        return ALL;
    }
}
