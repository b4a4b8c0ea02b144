package org.plenum.localstack.cli;

import java.util.Arrays;
import java.util.List;
import org.plenum.localstack.StackSettings;
import org.plenum.localstack.process.StackProblem;

/** The commands of {@code ./plenum} that need Java. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        try {
            StackSettings settings = StackSettings.of(System.getenv());
            String command = words.isEmpty() ? "" : words.getFirst();
            int exit = switch (command) {
                case "supervise" -> new Supervisor(settings).run();
                case "down" -> new Control(settings).down();
                case "redeploy" -> new Control(settings).redeploy();
                case "status" -> new Status(settings).print(words.contains("--json"));
                case "token" -> new Status(settings).token(words.subList(1, words.size()));
                case "check" -> new Control(settings).check();
                case "doctor" -> new Control(settings).doctor();
                default -> throw new StackProblem("Unknown command: " + command);
            };
            System.exit(exit);
        } catch (StackProblem e) {
            System.err.println("plenum: " + e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            // unforeseen: the trace is for whoever mends it
            e.printStackTrace();
            System.exit(1);
        }
    }
}
