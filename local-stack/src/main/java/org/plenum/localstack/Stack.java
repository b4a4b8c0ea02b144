package org.plenum.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.plenum.keycloak.KeycloakAdmin;
import org.plenum.keycloak.RealmMail;
import org.plenum.localstack.keycloak.KeycloakServer;
import org.plenum.localstack.mail.MailCatcher;
import org.plenum.localstack.payara.PayaraServer;
import org.plenum.localstack.postgres.PostgresServer;
import org.plenum.localstack.process.Folders;
import org.plenum.localstack.process.Ports;
import org.plenum.localstack.process.ProcessRecords;
import org.plenum.localstack.process.Progress;
import org.plenum.localstack.process.ServerProcess;
import org.plenum.localstack.process.StackProblem;
import org.plenum.localstack.stripe.StripeStandIn;

/**
 * The whole platform: PostgreSQL, Keycloak, mail catcher and the applications in Payara. It runs from {@link #start} to {@link #close}; every server can
 * be killed and started again on its own.
 */
public final class Stack implements AutoCloseable {
    public static final String DATABASE = "plenum";
    public static final String BASE_DOMAIN = "localhost";
    private static final String WEBHOOK_SECRET = "whsec_local";
    public static final String KEYCLOAK_DATABASE = "keycloak";
    private static final long DISK_MEGABYTES = 1_500;
    private static final long CACHE_MEGABYTES = 1_000;

    private final StackSettings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final ProcessRecords records;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final MailCatcher mail;
    private final Optional<StripeStandIn> stripe;
    private final PostgresServer postgres;
    private final KeycloakServer keycloak;
    private final PayaraServer payara;
    private final AccessTokens tokens;

    private Stack(StackSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.records = records(settings.home());
        records.stopLeftovers(progress);
        checks(settings).forEach(Runnable::run);
        this.secrets = Secrets.in(settings.home());
        try {
            CompletableFuture<Void> keycloakBuilt = settings.containers()
                    ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.runAsync(() -> KeycloakServer.prepare(settings.cache(), progress));
            this.mail = closing(MailCatcher.start(
                    settings.ports().smtp(),
                    settings.ports().mail(),
                    settings.home().resolve("mail"),
                    Clock.systemUTC()));
            this.stripe = settings.stripeKey().isPresent() ? Optional.empty() : Optional.of(closing(startStripe()));
            this.postgres = closing(startPostgres());
            this.payara = closing(PayaraServer.start(payaraSettings(), progress));
            keycloakBuilt.join();
            this.keycloak = closing(KeycloakServer.start(keycloakSettings(), progress));
            this.tokens = new AccessTokens(keycloak.admin());
            progress.say("Waiting for Keycloak and the platform");
            keycloak.awaitReady();
            prepareKeycloak();
            payara.awaitReady();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Returns when everything answers. */
    public static Stack start(StackSettings settings, Progress progress) {
        return new Stack(settings, progress);
    }

    /** Everything that keeps a stack with these settings from starting here. */
    public static List<String> problems(StackSettings settings) {
        List<String> problems = new ArrayList<>();
        for (Runnable check : checks(settings)) {
            try {
                check.run();
            } catch (StackProblem e) {
                problems.add(Objects.requireNonNullElse(e.getMessage(), e.toString()));
            }
        }
        return problems;
    }

    private static List<Runnable> checks(StackSettings settings) {
        List<Runnable> checks = new ArrayList<>();
        checks.add(() -> Folders.requireSpace(settings.home(), DISK_MEGABYTES));
        checks.add(() -> Folders.requireSpace(settings.cache(), CACHE_MEGABYTES));
        checks.add(() -> PostgresServer.requireUsable(settings.home().resolve("data")));
        settings.ports()
                .uses()
                .forEach(use -> checks.add(() -> Ports.requireFree(use.user(), use.port(), use.setting())));
        return checks;
    }

    public static ProcessRecords records(Path home) {
        return new ProcessRecords(home.resolve("pids"));
    }

    private <T extends AutoCloseable> T closing(T part) {
        started.push(part);
        return part;
    }

    private StripeStandIn startStripe() {
        return StripeStandIn.start(StripeStandIn.Config.onPort(settings.ports().stripe())
                .keptIn(settings.home().resolve("stripe"))
                .knownAs("http://localhost:" + settings.ports().stripe())
                .deliveringTo("http://127.0.0.1:" + settings.ports().platform() + "/webhooks/stripe", WEBHOOK_SECRET));
    }

    private PostgresServer startPostgres() {
        progress.say("Starting PostgreSQL");
        PostgresServer server = PostgresServer.start(
                new PostgresServer.Settings(
                        settings.cache(),
                        settings.home().resolve("data"),
                        logs(),
                        settings.ports().postgres(),
                        settings.durable(),
                        settings.containers(),
                        records),
                progress);
        server.ensurePlenumDatabase(DATABASE);
        server.createDatabase(KEYCLOAK_DATABASE);
        return server;
    }

    private KeycloakServer.Settings keycloakSettings() {
        Path module = settings.root().resolve("keycloak");
        Path themes = settings.development()
                ? module.resolve("src").resolve("main").resolve("resources").resolve("theme")
                : module.resolve("target").resolve("classes").resolve("theme");
        return new KeycloakServer.Settings(
                settings.cache(),
                settings.home().resolve("keycloak"),
                logs(),
                settings.ports().keycloak(),
                postgres.jdbcUrl(KEYCLOAK_DATABASE),
                PostgresServer.SUPERUSER,
                PostgresServer.SUPERUSER_PASSWORD,
                secrets.keycloakAdmin(),
                themes,
                settings.ports().platform(),
                settings.development(),
                settings.containers(),
                records);
    }

    private void prepareKeycloak() {
        keycloak.bootstrap(
                        secrets.provisioner(),
                        Map.of(
                                "adminUrl",
                                adminUrl(),
                                "backchannelLogoutUrl",
                                adminUrl() + "/oidc/backchannel-logout",
                                "clientSecret",
                                secrets.platformClient()),
                        new RealmMail(
                                "127.0.0.1",
                                Integer.toString(mail.smtpPort()),
                                MailCatcher.USER,
                                MailCatcher.PASSWORD,
                                false),
                        "no-reply@plenum.example")
                .forEach(done -> progress.say("Keycloak: " + done));
        if (admin().accountId(DemoAccount.SUPERADMIN.realm(), DemoAccount.SUPERADMIN.username())
                .isEmpty()) {
            ensureAccount(DemoAccount.SUPERADMIN);
        }
    }

    public boolean hasAccount(DemoAccount account) {
        return admin().accountId(account.realm(), account.username()).isPresent();
    }

    /** Creates an account with the demo password in a realm that exists. */
    public void ensureAccount(DemoAccount account) {
        admin().ensureAccount(
                        account.realm(),
                        Map.of(
                                "username", account.username(),
                                "email", account.email(),
                                "emailVerified", true,
                                "firstName", account.firstName(),
                                "lastName", account.lastName(),
                                "enabled", true),
                        DemoAccount.PASSWORD,
                        account.roles());
    }

    private PayaraServer.Settings payaraSettings() {
        return new PayaraServer.Settings(
                settings.cache(),
                settings.home(),
                logs(),
                settings.ports().platform(),
                settings.ports().cluster(),
                settings.root().resolve("platform-web").resolve("target").resolve("platform-web"),
                settings.root().resolve("admin-console").resolve("target").resolve("admin-console"),
                "admin." + BASE_DOMAIN,
                environment(),
                List.of("-Xms256m", "-Xmx768m", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders"),
                List.of(URI.create(organizationUrl("acme") + "/"), URI.create(adminUrl() + "/")),
                settings.development() || !settings.durable(),
                settings.development(),
                settings.durable(),
                settings.durable(),
                records);
    }

    /** The applications' settings, as variables that MicroProfile Config reads. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PLENUM_DB_URL", postgres.jdbcUrl(DATABASE));
        PostgresServer.ROLES.forEach((role, password) -> {
            String prefix = "PLENUM_DB_" + role.toUpperCase(Locale.ROOT);
            environment.put(prefix + "_USER", role);
            environment.put(prefix + "_PASSWORD", password);
        });
        environment.put("PLENUM_BASE_DOMAIN", BASE_DOMAIN);
        environment.put("PLENUM_PUBLIC_SCHEME", "http");
        environment.put("PLENUM_PUBLIC_PORT", Integer.toString(settings.ports().platform()));
        environment.put(
                "PLENUM_KEYCLOAK_URL", "http://localhost:" + settings.ports().keycloak());
        environment.put(
                "PLENUM_KEYCLOAK_INTERNAL_URL",
                "http://127.0.0.1:" + settings.ports().keycloak());
        // Keycloak does not know the names under localhost.
        environment.put(
                "PLENUM_KEYCLOAK_CALLBACK_URL",
                "http://127.0.0.1:" + settings.ports().platform());
        environment.put("PLENUM_KEYCLOAK_CLIENT_ID", "plenum-provisioner");
        environment.put("PLENUM_KEYCLOAK_CLIENT_SECRET", secrets.provisioner());
        environment.put("PLENUM_KEYCLOAK_PLATFORM_CLIENT_SECRET", secrets.platformClient());
        environment.put("PLENUM_SMTP_HOST", "127.0.0.1");
        environment.put("PLENUM_SMTP_PORT", Integer.toString(mail.smtpPort()));
        environment.put("PLENUM_SMTP_USER", MailCatcher.USER);
        environment.put("PLENUM_SMTP_PASSWORD", MailCatcher.PASSWORD);
        environment.put("PLENUM_SECRET_KEY", secrets.secretKey());
        // everybody here has the same address: visitors, tests and load
        environment.put("PLENUM_RATE_LIMIT_ADDRESS_PER_MINUTE", "120000");
        environment.put("PLENUM_COMPONENTS_PAGE", "true");
        // how benchmarks ask for a page that is made for them alone
        environment.put("PLENUM_PAGES_UNCACHED_HEADER", "Plenum-Uncached");
        environment.put("PLENUM_STRIPE_SECRET_KEY", settings.stripeKey().orElse("sk_test_local"));
        stripe.ifPresent(standIn -> {
            environment.put("PLENUM_STRIPE_API_BASE", standIn.url());
            environment.put("PLENUM_STRIPE_WEBHOOK_SECRET", WEBHOOK_SECRET);
        });
        environment.putAll(WalletKeys.in(settings.home()));
        return environment;
    }

    private Path logs() {
        return settings.home().resolve("logs");
    }

    public StackSettings settings() {
        return settings;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    public PayaraServer payara() {
        return payara;
    }

    public MailCatcher mail() {
        return mail;
    }

    /** Empty when the real service is used. */
    public Optional<StripeStandIn> stripe() {
        return stripe;
    }

    public AccessTokens tokens() {
        return tokens;
    }

    /** Tokens from the running stack with these settings, which another process may have started. */
    public static AccessTokens tokensOf(StackSettings settings) {
        return new AccessTokens(KeycloakAdmin.withPassword(
                "http://127.0.0.1:" + settings.ports().keycloak(),
                KeycloakServer.ADMIN,
                Secrets.in(settings.home()).keycloakAdmin()));
    }

    private KeycloakAdmin admin() {
        return keycloak.admin();
    }

    public List<ServerProcess> processes() {
        return List.of(postgres.process(), keycloak.process(), payara.process());
    }

    public String url() {
        return "http://" + BASE_DOMAIN + ":" + settings.ports().platform();
    }

    public String organizationUrl(String slug) {
        return "http://" + slug + "." + BASE_DOMAIN + ":" + settings.ports().platform();
    }

    public String adminUrl() {
        return organizationUrl("admin");
    }

    /** Stops everything in the opposite order; data stays. */
    @Override
    public void close() {
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception e) {
                progress.say("Stopping " + part.getClass().getSimpleName() + " failed: " + e.getMessage());
            }
        }
    }
}
