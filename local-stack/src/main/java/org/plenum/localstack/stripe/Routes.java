package org.plenum.localstack.stripe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what answers a method and path; a {@code {…}} in the pattern matches one part of the path. */
final class Routes<H> {
    private final List<Route<H>> routes = new ArrayList<>();

    private record Route<H>(String method, List<String> pattern, H handler) {}

    record Match<H>(H handler, List<String> ids) {}

    Routes<H> on(String method, String pattern, H handler) {
        routes.add(new Route<>(method, parts(pattern), handler));
        return this;
    }

    @Nullable
    Match<H> find(String method, String path) {
        List<String> parts = parts(path);
        for (Route<H> route : routes) {
            List<String> ids = route.method().equals(method) ? match(route.pattern(), parts) : null;
            if (ids != null) {
                return new Match<>(route.handler(), ids);
            }
        }
        return null;
    }

    List<String> described() {
        return routes.stream()
                .map(route -> route.method() + " /" + String.join("/", route.pattern()))
                .toList();
    }

    private static @Nullable List<String> match(List<String> pattern, List<String> parts) {
        if (pattern.size() != parts.size()) {
            return null;
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (pattern.get(i).startsWith("{")) {
                ids.add(parts.get(i));
            } else if (!pattern.get(i).equals(parts.get(i))) {
                return null;
            }
        }
        return ids;
    }

    private static List<String> parts(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
