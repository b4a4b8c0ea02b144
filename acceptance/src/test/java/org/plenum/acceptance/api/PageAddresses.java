package org.plenum.acceptance.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.plenum.acceptance.support.Platform;

/** Every page, and where it is in an organization that has one of everything. */
final class PageAddresses {
    private static final Path ROUTES = Path.of("../platform-web/src/main/java/org/plenum/web/routing/SiteRoutes.java");
    private static final Pattern ROUTE = Pattern.compile("Route\\.of\\(\"([^\"]+)\"");
    /** Addresses that are no pages. */
    private static final List<String> FILES = List.of(
            "/orders/{code}/{secret}/tickets.pdf",
            "/orders/{code}/{secret}/invoice.pdf",
            "/orders/{code}/{secret}/event.ics",
            "/orders/{code}/{secret}/passes/{ticket}/apple",
            "/me/tickets/{ticket}.pdf",
            "/me/tickets/{ticket}/apple",
            "/me/tickets/{ticket}/google");

    private PageAddresses() {}

    /** Token of the one that a world has sent. */
    static String invitation(World world) {
        return Platform.running()
                .mail()
                .await(
                        "new@" + world.organization.slug() + ".example",
                        it -> it.text().contains("/invitations/"),
                        Duration.ofMinutes(1))
                .orElseThrow()
                .text()
                .replaceAll("(?s).*/invitations/([A-Za-z0-9_-]+).*", "$1");
    }

    /** Pages, and the files beside them. */
    static List<String> routes() {
        List<String> routes = new ArrayList<>(pages());
        routes.addAll(FILES);
        return routes;
    }

    /** As the application itself lists them. */
    static List<String> pages() {
        try {
            List<String> routes = ROUTE.matcher(Files.readString(ROUTES))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            if (routes.isEmpty()) {
                throw new AssertionError("no routes in " + ROUTES);
            }
            return routes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param invitation token of one of this world's */
    static String of(World world, String route, String invitation) {
        boolean order = route.contains("orders");
        Map<String, String> values = new TreeMap<>(Map.of(
                "{page}",
                route.startsWith("/manage/events") ? world.eventPageId : world.pageId,
                "{slug}",
                world.pageSlug,
                "{consent}",
                route.startsWith("/manage/events") ? world.eventConsentId : world.consentId,
                "{field}",
                world.fieldId,
                "{speaker}",
                world.speakerId,
                "{payout}",
                world.payoutId,
                "{sponsor}",
                world.sponsorId,
                "{tier}",
                world.tierId,
                "{promo}",
                world.promoCodeId,
                "{view}",
                "event"));
        values.put("{quota}", world.quotaId);
        values.put("{group}", world.groupId);
        values.put("{bankEntry}", world.bankEntryId);
        values.put("{transfer}", world.transfer);
        values.put("{entry}", world.waitingId);
        values.putAll(Map.of(
                "{event}",
                world.sale.eventId(),
                "{type}",
                world.sale.ticketTypeId(),
                "{code}",
                order ? world.order.code() : world.sale.eventCode(),
                "{secret}",
                order
                        ? world.order.secret()
                        : route.startsWith("/waiting-list") ? world.waitingSecret : world.reservation.secret(),
                "{reservation}",
                world.reservation.id(),
                "{session}",
                world.sessionId,
                "{channel}",
                world.channelId,
                "{ticket}",
                world.ticket().get("id").getAsString(),
                "{token}",
                invitation));
        String address = route;
        for (Map.Entry<String, String> value : values.entrySet()) {
            address = address.replace(value.getKey(), value.getValue());
        }
        if (address.contains("{")) {
            throw new AssertionError("There is no value for " + address + "; add one");
        }
        return address;
    }
}
