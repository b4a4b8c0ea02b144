package org.plenum.localstack.demo;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.plenum.keycloak.Json;
import org.plenum.localstack.DemoAccount;
import org.plenum.localstack.Stack;
import org.plenum.localstack.demo.Api.Answer;
import org.plenum.localstack.process.Progress;
import org.plenum.localstack.process.StackProblem;
import org.plenum.localstack.stripe.StripeStandIn;

/** Makes the demo organizations, each part only when it is not there yet, so that a run that was cut off can be repeated. */
public final class DemoLoader {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** The event begins at least so long after its organization was made. */
    private static final int LEAD_DAYS = 45;

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private final Stack stack;
    private final Clock clock;
    private final Progress progress;
    private final HttpClient http = HttpClient.newHttpClient();

    public DemoLoader(Stack stack, Clock clock, Progress progress) {
        this.stack = stack;
        this.clock = clock;
        this.progress = progress;
    }

    public void load() {
        DemoOrganization.ALL.forEach(this::load);
    }

    private void load(DemoOrganization organization) {
        String slug = organization.slug();
        Api admin = Api.of(http, stack.adminUrl())
                .as(stack.tokens().of(DemoAccount.SUPERADMIN.realm(), DemoAccount.SUPERADMIN.username()));
        if (admin.get("/organizations/" + slug).status() == 404) {
            progress.say("Creating the demo organization " + slug);
            create(admin, organization);
        }
        await(
                "organization " + slug,
                () -> admin.get("/organizations/" + slug).json().get("state") instanceof String state
                        && state.equals("ACTIVE"));
        for (DemoAccount account : DemoAccount.of(slug)) {
            if (!stack.hasAccount(account)) {
                stack.ensureAccount(account);
            }
        }
        dress(organization);
        Api organizer = as(slug, "organizer");
        String event = eventId(organizer, organization.event());
        sellTickets(organization, organizer, event);
    }

    private static void create(Api admin, DemoOrganization organization) {
        String slug = organization.slug();
        admin.post(
                        "/organizations",
                        Map.of(
                                "slug",
                                slug,
                                "name",
                                organization.name(),
                                "ownerName",
                                "Olga Owner",
                                "ownerEmail",
                                "owner@" + slug + ".example",
                                "primaryColor",
                                organization.primaryColor(),
                                "accentColor",
                                organization.accentColor(),
                                "stripeAccount",
                                "acct_" + slug))
                .expect(202);
    }

    private Api as(String slug, String name) {
        return Api.of(http, stack.organizationUrl(slug)).as(stack.tokens().of(slug, name + "@" + slug + ".example"));
    }

    private void dress(DemoOrganization organization) {
        Api owner = as(organization.slug(), "owner");
        Answer current = owner.get("/branding").expect(200);
        if (!Objects.equals(
                organization.look().get("headingFont"), current.json().get("headingFont"))) {
            current = owner.patch("/branding", current, organization.look()).expect(200);
        }
        if (current.json().get("logoUrl") == null) {
            owner.with("If-Match", current.etag())
                    .put("/branding/logo", "image/svg+xml", organization.logo())
                    .expect(200);
        }
    }

    /** The event's id; it is made, put on sale and published first if need be. */
    private String eventId(Api organizer, DemoOrganization.Event event) {
        ZoneId zone = ZoneId.of(event.timeZone());
        Optional<Programme> programme = programme(event, LocalDate.now(clock.withZone(zone)));
        Map<String, @Nullable Object> current = existing(organizer, event.code())
                .orElseGet(() -> {
                    progress.say("Creating the demo event " + event.code());
                    LocalDate firstDay = programme
                            .map(Programme::firstDay)
                            .orElseGet(() -> LocalDate.now(clock.withZone(zone))
                                    .plusDays(LEAD_DAYS)
                                    .with(TemporalAdjusters.nextOrSame(DayOfWeek.of(event.weekday()))));
                    return organizer
                            .post("/events", description(event, firstDay, zone))
                            .expect(201)
                            .json();
                });
        String id = Json.string(current, "id");
        if (!"PUBLISHED".equals(current.get("status"))) {
            if (organizer
                    .get("/events/" + id + "/ticket-types")
                    .expect(200)
                    .items()
                    .isEmpty()) {
                event.tickets()
                        .forEach(ticket -> organizer
                                .post("/events/" + id + "/ticket-types", description(ticket))
                                .expect(201));
            }
            programme.ifPresent(found -> organizer
                    .put(
                            "/events/" + id + "/agenda",
                            "application/xml",
                            found.xml().getBytes(StandardCharsets.UTF_8))
                    .expect(200));
            organizer.put("/events/" + id + "/publication").expect(200);
        }
        return id;
    }

    private static Optional<Map<String, @Nullable Object>> existing(Api organizer, String code) {
        return organizer.get("/events?limit=100").expect(200).items().stream()
                .map(Json::asObject)
                .filter(event -> code.equals(event.get("code")))
                .findFirst();
    }

    private Optional<Programme> programme(DemoOrganization.Event event, LocalDate today) {
        Path file = stack.settings().schedule();
        return event.programme() && Files.exists(file) ? Optional.of(Programme.read(file, today)) : Optional.empty();
    }

    private static Map<String, Object> description(DemoOrganization.Event event, LocalDate firstDay, ZoneId zone) {
        Map<String, Object> description = new HashMap<>();
        description.put("code", event.code());
        description.put("name", event.name());
        description.put("tagline", event.tagline());
        description.put("description", event.description());
        description.put("format", "IN_PERSON");
        description.put("startsAt", firstDay.atTime(OPENS).atZone(zone).toInstant());
        description.put(
                "endsAt",
                firstDay.plusDays(event.days() - 1L).atTime(CLOSES).atZone(zone).toInstant());
        description.put("timeZone", event.timeZone());
        description.put("currency", "EUR");
        description.put("visibility", "PUBLIC");
        description.put("venue", event.venue());
        description.put("capacity", event.capacity());
        return description;
    }

    private static Map<String, Object> description(DemoOrganization.Ticket ticket) {
        return Map.of(
                "code", ticket.code(),
                "name", ticket.name(),
                "description", ticket.description(),
                "price", Map.of("amountMinor", ticket.priceMinor(), "currency", "EUR"),
                "taxRatePercent", ticket.taxRatePercent(),
                "quantity", ticket.quantity(),
                "minPerOrder", 1,
                "maxPerOrder", 10,
                "visibility", "PUBLIC");
    }

    /** Each attendee buys a ticket and pays it on the stand-in; with the real service nobody can pay here, and nobody buys. */
    private void sellTickets(DemoOrganization organization, Api organizer, String eventId) {
        Optional<StripeStandIn> stripe = stack.stripe();
        if (stripe.isEmpty()) {
            return;
        }
        List<?> orders = organizer.get("/orders?limit=100").expect(200).items();
        String ticketTypeId = organizer.get("/events/" + eventId + "/ticket-types").expect(200).items().stream()
                .map(each -> Json.string(Json.asObject(each), "id"))
                .findFirst()
                .orElseThrow();
        for (DemoAccount account : DemoAccount.of(organization.slug())) {
            boolean bought = orders.stream()
                    .anyMatch(order ->
                            account.username().equals(Json.asObject(order).get("buyerEmail")));
            if (account.roles().contains("attendee") && !bought) {
                buy(stripe.get(), organization, ticketTypeId, account);
            }
        }
    }

    private void buy(StripeStandIn stripe, DemoOrganization organization, String ticketTypeId, DemoAccount account) {
        Api customer = Api.of(http, stack.organizationUrl(organization.slug()));
        Answer held = customer.post(
                        "/public/events/" + organization.event().code() + "/reservations",
                        Map.of("items", List.of(Map.of("ticketTypeId", ticketTypeId, "quantity", 1))))
                .expect(201);
        String name = account.firstName() + " " + account.lastName();
        Answer order = customer.with("Reservation-Secret", Json.string(held.json(), "secret"))
                .post(
                        "/public/reservations/" + Json.string(held.json(), "id") + "/checkout",
                        Map.of(
                                "buyer",
                                Map.of("name", name, "email", account.username()),
                                "attendees",
                                List.of(Map.of(
                                        "ticketTypeId", ticketTypeId, "name", name, "email", account.username()))))
                .expect(200);
        String payment = Json.string(order.json(), "checkoutUrl");
        stripe.control().pay(payment.substring(payment.lastIndexOf('/') + 1));
        Api buyer = customer.with("Order-Secret", Json.string(order.json(), "orderSecret"));
        String code = Json.string(order.json(), "orderCode");
        await(
                "payment of a demo ticket",
                () -> "PAID"
                        .equals(buyer.get("/public/orders/" + code)
                                .expect(200)
                                .json()
                                .get("status")));
    }

    private static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new StackProblem("The demo data could not be loaded: " + what + " takes longer than "
                        + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
