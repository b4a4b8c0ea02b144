package org.plenum.acceptance.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sixteen visitors who read one public page without pause, each without a session: the home page and that of an event, as everybody gets them and made anew for each
 * answer, against a servlet in the same server that answers nothing at all. They take turns, so that what else the machine does hits all.
 *
 * <p>Arguments: the stack's home, rounds, seconds each.
 */
final class PagesBench {
    private static final int WARM_UP_SECONDS = 20;
    private static final String EMPTY = "empty";
    private static final String HOST = "acme.localhost";
    private static final Map<String, String> PAGES = Map.of("home", "/", "event", "/events/loadpath-26");
    /** As the local stack's settings have it. */
    private static final String UNCACHED = "Plenum-Uncached: 1\r\n";

    private PagesBench() {}

    public static void main(String[] arguments) throws Exception {
        RunningStack stack = RunningStack.in(Path.of(arguments.length > 0 ? arguments[0] : ".plenum"));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Map<String, Crowd.Clients> asked = new LinkedHashMap<>();
        asked.put(EMPTY, () -> RepeatedRequest.get(stack.port(), "empty.localhost", "/", ""));
        PAGES.forEach((name, path) -> {
            asked.put(name, () -> RepeatedRequest.get(stack.port(), HOST, path, ""));
            asked.put(name + " uncached", () -> RepeatedRequest.get(stack.port(), HOST, path, UNCACHED));
        });
        for (Map.Entry<String, Crowd.Clients> each : asked.entrySet()) {
            Crowd.measured(each.getValue(), WARM_UP_SECONDS);
        }
        Map<String, List<Crowd.Result>> results = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Crowd.Clients> each : asked.entrySet()) {
                Crowd.Result result = Crowd.measured(each.getValue(), seconds);
                System.out.println(each.getKey() + " " + result + " load " + Crowd.load());
                results.computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                        .add(result);
            }
        }
        System.out.println(line(results));
    }

    private static String line(Map<String, List<Crowd.Result>> results) {
        double empty = perSecond(results.getOrDefault(EMPTY, List.of()));
        StringBuilder line = new StringBuilder("pages");
        results.forEach((name, all) -> line.append(String.format(
                Locale.ROOT,
                " %s=%.0f ratio=%.2f p95ms=%.1f;",
                name.replace(' ', '-'),
                perSecond(all),
                perSecond(all) / empty,
                Crowd.median(all.stream().mapToDouble(Crowd.Result::p95Millis).toArray()))));
        return line.append(" against=\"empty servlet of the same server\" unit=pages/s clients=" + Crowd.CLIENTS)
                .toString();
    }

    private static double perSecond(List<Crowd.Result> all) {
        return Crowd.median(all.stream().mapToDouble(Crowd.Result::perSecond).toArray());
    }
}
