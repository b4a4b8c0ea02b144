package org.plenum.acceptance.support;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.plenum.localstack.DemoAccount;
import org.plenum.localstack.Stack;

/** An organization that belongs to one test, with people whose passwords are known. */
public final class Organization {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Duration PROVISIONING_PATIENCE = Duration.ofMinutes(2);

    /** Well below a token's life of five minutes. */
    private static final Duration SUPERADMIN_KEPT = Duration.ofMinutes(2);

    private static @Nullable String superadminToken;
    private static long superadminSince;

    private final String slug;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Organization(String slug) {
        this.slug = slug;
    }

    /** Created over the admin console's API, open and empty. */
    public static Organization fresh() {
        return fresh("#0b4a55", "#ff7d33");
    }

    public static Organization fresh(String primaryColor, String accentColor) {
        return begun(primaryColor, accentColor).whenActive();
    }

    /** Asked for over the admin console's API; its provisioning goes on meanwhile. */
    public static Organization begun(String primaryColor, String accentColor) {
        String slug = "org-" + COUNT.incrementAndGet() + "-"
                + Long.toString(System.nanoTime() % 1_679_616, 36).toLowerCase(Locale.ROOT) + "x";
        console()
                .post(
                        "/api/v1/organizations",
                        Map.of(
                                "slug",
                                slug,
                                "name",
                                "Organization " + slug,
                                "ownerName",
                                "Olga Owner",
                                "ownerEmail",
                                "owner@" + slug + ".example",
                                "primaryColor",
                                primaryColor,
                                "accentColor",
                                accentColor,
                                "stripeAccount",
                                "acct_" + slug))
                .expect(202);
        return new Organization(slug);
    }

    /** This organization, as soon as it is open. */
    public Organization whenActive() {
        Await.found(
                "organization " + slug + " is active",
                PROVISIONING_PATIENCE,
                () -> Optional.of(seenByConsole())
                        .filter(now -> now.get("state").getAsString().equals("ACTIVE")));
        return this;
    }

    /** What the admin console's API shows of it. */
    public JsonObject seenByConsole() {
        return console().get("/api/v1/organizations/" + slug).expect(200).json();
    }

    private static Api console() {
        return Api.of(Platform.running().adminUrl()).as(superadminToken());
    }

    /** Kept for a while: Keycloak takes somebody who logs in twice at the same moment for an attack, also when it is only late to forget the first time. */
    public static synchronized String superadminToken() {
        String token = superadminToken;
        if (token == null || System.nanoTime() - superadminSince > SUPERADMIN_KEPT.toNanos()) {
            token = Platform.running().tokens().of("platform", "superadmin");
            superadminToken = token;
            superadminSince = System.nanoTime();
        }
        return token;
    }

    public String slug() {
        return slug;
    }

    public String schema() {
        return "t_" + slug.replace('-', '_');
    }

    /** Until none of its jobs is due, running or to be tried again; what is planned for later stays. */
    public void awaitJobs() {
        Await.until("the jobs of " + slug + " are done", () -> Tables.count("""
                        select count(*) from platform.scheduled_tasks where (split_part(task_instance, '/', 1) = ? or task_instance = ?)
                          and (execution_time <= now() or picked or consecutive_failures > 0)""", schema(), "none/" + slug) == 0);
    }

    /** Names of its jobs that were given up. */
    public List<List<String>> deadJobs() {
        return Tables.rows(
                Stack.DATABASE,
                "select task_name, failure from platform.dead_job where split_part(task_instance, '/', 1) = ? or task_instance = ?",
                schema(),
                "none/" + slug);
    }

    public String url() {
        return Platform.running().organizationUrl(slug);
    }

    public Api anonymous() {
        return Api.of(url());
    }

    public Api owner() {
        return as("owner", "org-admin");
    }

    public Api organizer() {
        return as("organizer", "organizer");
    }

    public Api staff() {
        return as("staff", "staff");
    }

    /** The API as an attendee; each name is another person, {@code name@slug.example}. */
    public Api attendee(String name) {
        return as(name, "attendee");
    }

    private Api as(String name, String role) {
        return Api.of(url()).as(token(name, role));
    }

    /** A token of a person of the organization, whose account is made when it is asked for first. Lives for five minutes. */
    public String token(String name, String role) {
        return tokens.computeIfAbsent(name, fresh -> {
            account(name, role);
            return Platform.running().tokens().of(slug, email(name));
        });
    }

    /** Forgets tokens, which have run out after a long test. */
    public void refreshTokens() {
        tokens.clear();
    }

    /** Makes an account with the password {@link DemoAccount#PASSWORD}. */
    public void account(String name, String role) {
        String firstName = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Platform.running().ensureAccount(new DemoAccount(slug, email(name), firstName, "Of " + slug, List.of(role)));
    }

    public String email(String name) {
        return name + "@" + slug + ".example";
    }

    /** A published event of one day in a month, with one kind of ticket. */
    public Sale sale(long priceMinor, int quantity) {
        Instant start = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        JsonObject event = organizer()
                .post(
                        "/api/v1/events",
                        Map.of(
                                "name", "Event " + UUID.randomUUID().toString().substring(0, 8),
                                "format", "IN_PERSON",
                                "startsAt", start.toString(),
                                "endsAt", start.plus(8, ChronoUnit.HOURS).toString(),
                                "timeZone", "Europe/Amsterdam",
                                "currency", "EUR",
                                "visibility", "PUBLIC",
                                "venue", "Town hall"))
                .expect(201)
                .json();
        String id = event.get("id").getAsString();
        JsonObject type = organizer()
                .post(
                        "/api/v1/events/" + id + "/ticket-types",
                        Map.of(
                                "code",
                                "regular",
                                "name",
                                "Regular",
                                "price",
                                Map.of("amountMinor", priceMinor, "currency", "EUR"),
                                "taxRatePercent",
                                21,
                                "quantity",
                                quantity,
                                "minPerOrder",
                                1,
                                "maxPerOrder",
                                10,
                                "visibility",
                                "PUBLIC"))
                .expect(201)
                .json();
        organizer().put("/api/v1/events/" + id + "/publication").expect(200);
        return new Sale(
                this, id, event.get("code").getAsString(), type.get("id").getAsString());
    }
}
