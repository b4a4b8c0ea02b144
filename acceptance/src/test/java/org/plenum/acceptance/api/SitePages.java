package org.plenum.acceptance.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The pages of an organization that has one of everything, for tests that look at them; and those of the console about it. */
public final class SitePages {
    private static final Path CONSOLE = Path.of("../admin-console/src/main/java/org/plenum/console/ConsoleRoutes.java");
    private static final Pattern ROUTE = Pattern.compile("Route\\.of\\(\\s*\"([^\"]+)\"");

    private final World world;
    private final String invitation;

    public SitePages(World world) {
        this.world = world;
        invitation = PageAddresses.invitation(world);
    }

    /** As the application itself lists them. */
    public static List<String> site() {
        return PageAddresses.pages();
    }

    /** As the admin console itself lists them. */
    public static List<String> console() {
        try {
            List<String> routes = ROUTE.matcher(Files.readString(CONSOLE))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            if (routes.isEmpty()) {
                throw new AssertionError("no routes in " + CONSOLE);
            }
            return routes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws AssertionError when a part of the route has no value */
    public String address(String route) {
        return PageAddresses.of(world, route, invitation);
    }

    /** The same for a route of the console. */
    public String consoleAddress(String route) {
        return route.replace("{slug}", world.organization.slug());
    }
}
