package org.plenum.acceptance.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One room, 1,000 members, 50 messages a second: deliveries per CPU second of the running stack, where every message is stored and acknowledged, against Socket.IO,
 * which stores nothing. The rounds alternate, so that what else the machine does hits both.
 */
final class FanoutBench {
    private static final double DELIVERED_ALL = 0.9999;

    private FanoutBench() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
        Round.Load load = new Round.Load(
                number(options, "connections", 1_000),
                number(options, "senders", 50),
                number(options, "rate", 50),
                number(options, "warm-up", 6),
                number(options, "seconds", 8));
        int rounds = number(options, "rounds", 3);
        Path home = Path.of(options.getOrDefault("home", ".plenum"));
        Peer peer = new SocketIoPeer(number(options, "peer-port", 8095), number(options, "peer-pid", 0));
        List<Round.Result> ours = new ArrayList<>();
        List<Round.Result> theirs = new ArrayList<>();
        try (PlenumPeer plenum = new PlenumPeer(RunningStack.in(home))) {
            // The first round of each is warm-up: both compile while they run.
            for (int round = 0; round <= rounds; round++) {
                plenum.admit(load.connections());
                long before = plenum.stored();
                Round.Result our = Round.of(plenum, load);
                long said = (long) (load.warmUpSeconds() + load.seconds()) * load.messagesPerSecond();
                System.out.println(our + ", " + (plenum.stored() - before) + " of " + said + " stored, "
                        + plenum.acknowledged() + " acknowledged");
                Round.Result their = Round.of(peer, load);
                System.out.println(their);
                if (round > 0) {
                    ours.add(our);
                    theirs.add(their);
                }
            }
        }
        double our = median(ours);
        double their = median(theirs);
        double delivered =
                ours.stream().mapToDouble(Round.Result::delivered).min().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "fanout ratio=%.2f against=\"%s\" plenum=%.0f peer=%.0f unit=deliveries/cpu-s delivered=%.4f p50ms=%.1f p99ms=%.1f peerP50ms=%.1f peerP99ms=%.1f members=%d rate=%d%n",
                our / their,
                peer.name(),
                our,
                their,
                delivered,
                ours.getLast().p50Millis(),
                ours.getLast().p99Millis(),
                theirs.getLast().p50Millis(),
                theirs.getLast().p99Millis(),
                load.connections(),
                load.messagesPerSecond());
        System.exit(delivered < DELIVERED_ALL ? 1 : 0);
    }

    private static double median(List<Round.Result> results) {
        double[] sorted = results.stream()
                .mapToDouble(Round.Result::perCpuSecond)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static int number(Map<String, String> options, String name, int otherwise) {
        return options.containsKey(name) ? Integer.parseInt(options.get(name)) : otherwise;
    }
}
