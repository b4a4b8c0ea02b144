package org.plenum.web.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Every page of the admin console. */
@ApplicationScoped
class ConsoleRoutes implements Routes {
    private static final List<Route> ALL = List.of();

    @Override
    public List<Route> all() {
        return ALL;
    }
}
