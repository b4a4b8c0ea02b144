package org.plenum.localstack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.keycloak.Json;
import org.plenum.localstack.DemoAccount;
import org.plenum.localstack.Stack;
import org.plenum.localstack.postgres.PostgresServer;
import org.plenum.localstack.process.StackProblem;
import org.plenum.localstack.stripe.StripeStandIn;

/** {@code status.json}: addresses and accounts of the running stack; there only while it runs. */
final class StatusFile {
    private StatusFile() {}

    private static Path file(Path home) {
        return home.resolve("status.json");
    }

    static void write(Stack stack) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("platform", Map.of("baseUrl", stack.url(), "organizationUrl", stack.organizationUrl("{slug}")));
        status.put("adminConsole", Map.of("url", stack.adminUrl()));
        status.put("keycloak", Map.of("url", stack.keycloak().url()));
        status.put(
                "database",
                Map.of(
                        "jdbcUrl", stack.postgres().jdbcUrl(Stack.DATABASE),
                        "user", PostgresServer.SUPERUSER,
                        "password", PostgresServer.SUPERUSER_PASSWORD));
        status.put(
                "mail",
                Map.of("webUrl", stack.mail().webUrl(), "smtpPort", stack.mail().smtpPort()));
        status.put("stripe", Map.of("url", stripe(stack)));
        status.put("organizations", List.of());
        status.put("accounts", accounts(stack).stream().map(StatusFile::account).toList());
        try {
            Files.writeString(file(stack.settings().home()), Json.write(status));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stripe(Stack stack) {
        return stack.stripe().map(StripeStandIn::url).orElse("https://api.stripe.com");
    }

    private static List<DemoAccount> accounts(Stack stack) {
        return stack.settings().demo() ? DemoAccount.all() : List.of(DemoAccount.SUPERADMIN);
    }

    private static Map<String, Object> account(DemoAccount account) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("realm", account.realm());
        entry.put("username", account.username());
        entry.put("password", DemoAccount.PASSWORD);
        entry.put("roles", account.roles());
        return entry;
    }

    static Map<String, @Nullable Object> read(Path home) {
        try {
            return Json.object(Files.readString(file(home)));
        } catch (IOException e) {
            throw new StackProblem("No stack runs here: start one with ./plenum up", e);
        }
    }

    static void remove(Path home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a person wants to know after the start. */
    static String summary(Stack stack) {
        StringBuilder out = new StringBuilder();
        out.append(System.lineSeparator());
        line(out, "Organizations", stack.organizationUrl("{slug}") + "/");
        line(out, "Admin console", stack.adminUrl() + "/");
        line(out, "Mail", stack.mail().webUrl());
        line(out, "Stripe", stripe(stack));
        line(out, "Keycloak", stack.keycloak().url() + "/");
        line(out, "Database", stack.postgres().jdbcUrl(Stack.DATABASE));
        line(out, "Password of all", DemoAccount.PASSWORD);
        accounts(stack)
                .forEach(account -> line(
                        out,
                        "  " + account.realm(),
                        account.username() + " (" + String.join(", ", account.roles()) + ")"));
        return out.toString();
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(String.format("  %-18s %s%n", name, value));
    }
}
