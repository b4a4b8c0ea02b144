package org.plenum.web.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One address and the page that answers it.
 *
 * @param segments of the path; {@code {name}} matches any one segment and becomes a request parameter
 * @param view path of the page within the application
 */
public record Route(List<String> segments, String view) {
    public Route {
        segments = List.copyOf(segments);
    }

    /** @param pattern {@code /events/{code}/tickets} */
    public static Route of(String pattern, String view) {
        return new Route(split(pattern), view);
    }

    /** The parameters when the path is this route's, else empty. */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String wanted = segments.get(i);
            if (wanted.startsWith("{")) {
                parameters.put(wanted.substring(1, wanted.length() - 1), path.get(i));
            } else if (!wanted.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    static List<String> split(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }
}
