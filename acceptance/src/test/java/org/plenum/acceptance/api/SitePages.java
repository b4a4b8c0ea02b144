package org.plenum.acceptance.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.plenum.acceptance.support.Platform;

/** Real addresses of an organization's pages, one for each route of the application. */
public final class SitePages {
    private static final Path SITE = Path.of("../platform-web/src/main/java/org/plenum/web/routing/SiteRoutes.java");
    private static final Path CONSOLE = Path.of("../admin-console/src/main/java/org/plenum/console/ConsoleRoutes.java");
    private static final Pattern ROUTE = Pattern.compile("Route\\.of\\(\\s*\"([^\"]+)\"");

    private final Map<String, String> things;
    private final World world;
    private final String orderCode;
    private final String orderSecret;

    public SitePages(World world) {
        this.world = world;
        things = new TreeMap<>(Map.of(
                "{session}",
                world.sessionId,
                "{speaker}",
                world.speakerId,
                "{sponsor}",
                world.sponsorId,
                "{tier}",
                world.tierId,
                "{view}",
                "event"));
        orderCode = world.order.code();
        orderSecret = world.order.secret();
        things.putAll(Map.of(
                "{event}",
                world.sale.eventId(),
                "{type}",
                world.sale.ticketTypeId(),
                "{code}",
                world.sale.eventCode(),
                "{secret}",
                world.reservation.secret(),
                "{reservation}",
                world.reservation.id(),
                "{channel}",
                world.channelId,
                "{ticket}",
                world.ticket().get("id").getAsString(),
                "{token}",
                invitation(world)));
    }

    private static String invitation(World world) {
        String mail = Platform.running()
                .mail()
                .await(
                        "new@" + world.organization.slug() + ".example",
                        it -> it.text().contains("/invitations/"),
                        Duration.ofMinutes(1))
                .orElseThrow()
                .text();
        return mail.replaceAll("(?s).*/invitations/([A-Za-z0-9_-]+).*", "$1");
    }

    /** As the application itself lists them. */
    public static List<String> site() {
        return routes(SITE);
    }

    /** As the admin console itself lists them. */
    public static List<String> console() {
        return routes(CONSOLE);
    }

    /** @throws AssertionError when a part of the route has no value here */
    public String address(String route) {
        String address = route.replace("{slug}", world.pageSlug)
                .replace("{page}", route.startsWith("/manage/events") ? world.eventPageId : world.pageId);
        return filled(route, address);
    }

    /** The same for a route of the console. */
    public String consoleAddress(String route) {
        return filled(route, route.replace("{slug}", world.organization.slug()));
    }

    private String filled(String route, String known) {
        String address = known;
        if (route.contains("orders")) {
            address = address.replace("{code}", orderCode).replace("{secret}", orderSecret);
        }
        for (Map.Entry<String, String> thing : things.entrySet()) {
            address = address.replace(thing.getKey(), thing.getValue());
        }
        if (address.contains("{")) {
            throw new AssertionError("There is no value for " + address + "; add one");
        }
        return address;
    }

    private static List<String> routes(Path source) {
        try {
            List<String> routes = ROUTE.matcher(Files.readString(source))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            if (routes.isEmpty()) {
                throw new AssertionError("no routes in " + source);
            }
            return routes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
