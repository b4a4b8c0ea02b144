package org.plenum.orders;

import com.stripe.net.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Role;
import org.plenum.events.EventDraft;
import org.plenum.events.EventFormat;
import org.plenum.events.EventView;
import org.plenum.events.EventVisibility;
import org.plenum.events.Events;
import org.plenum.kernel.Ids;
import org.plenum.kernel.Money;
import org.plenum.kernel.Translations;
import org.plenum.localstack.stripe.StripeStandIn;
import org.plenum.payments.StripeWebhooks;
import org.plenum.tenancy.PlatformSql;
import org.plenum.tenancy.Schemas;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;
import org.plenum.tenancy.TenantRegister;
import org.plenum.tenancy.TenantSql;
import org.plenum.tickets.TicketTypeDraft;
import org.plenum.tickets.TicketTypeView;
import org.plenum.tickets.TicketTypes;

/** One organization with its shop, its customers' side of it, and Stripe's stand-in, which here tells nothing unless the test delivers it. */
@ApplicationScoped
public class Shop {
    static final String ACCOUNT = "acct_shop";
    static final Currency EUR = Currency.getInstance("EUR");
    private static final String SLUG = "shop";

    @Inject
    Schemas schemas;

    @Inject
    PlatformSql platform;

    @Inject
    TenantRegister tenants;

    @Inject
    TenantSql sql;

    @Inject
    Events events;

    @Inject
    TicketTypes types;

    @Inject
    Reservations reservations;

    @Inject
    Orders orders;

    @Inject
    Invariants invariants;

    @Inject
    StripeWebhooks webhooks;

    @Inject
    Deadlines deadlines;

    @Inject
    ShopSql direct;

    @Inject
    @ConfigProperty(name = "plenum.stripe.api-base")
    URI stripeUrl;

    private @Nullable StripeStandIn stripe;

    void open() {
        if (stripe != null) {
            return;
        }
        stripe = StripeStandIn.start(StripeStandIn.Config.onPort(stripeUrl.getPort()));
        platform.use(handle -> handle.createUpdate(
                        "insert into organization (id, slug, name, state, owner_name, owner_email, stripe_account, created_at)"
                                + " values (:id, :slug, 'Shop', 'ACTIVE', 'o', 'o@example.org', :account, now()) on conflict do nothing")
                .bind("id", UUID.randomUUID())
                .bind("slug", SLUG)
                .bind("account", ACCOUNT)
                .execute());
        tenants.forget(SLUG);
        schemas.create(SLUG);
    }

    /** With a Stripe that remembers nothing of what was before. */
    void openAgain() {
        stripe().close();
        stripe = StripeStandIn.start(StripeStandIn.Config.onPort(stripeUrl.getPort()));
    }

    StripeStandIn stripe() {
        return java.util.Objects.requireNonNull(stripe);
    }

    <T> T asOrganizer(Callable<T> work) throws Exception {
        return as(Caller.person(SLUG, UUID.randomUUID(), "Olga", "olga@example.org", Set.of(Role.ORGANIZER)), work);
    }

    <T> T asCustomer(Callable<T> work) throws Exception {
        return as(Caller.nobody(), work);
    }

    <T> T asSystem(Callable<T> work) throws Exception {
        return as(Caller.system(SLUG), work);
    }

    private <T> T as(Caller caller, Callable<T> work) throws Exception {
        Tenant tenant = tenants.bySlug(SLUG).orElseThrow();
        return Tenancy.within(tenant, () -> Callers.as(caller, work));
    }

    static EventDraft draft(@Nullable Integer capacity) {
        Instant start = Instant.now().plus(30, ChronoUnit.DAYS);
        return new EventDraft(
                "Löwe & Söhne",
                null,
                null,
                EventFormat.IN_PERSON,
                start,
                start.plus(1, ChronoUnit.DAYS),
                "Europe/Berlin",
                "EUR",
                EventVisibility.PUBLIC,
                "Hall",
                capacity,
                null,
                null,
                Translations.NONE,
                Map.of());
    }

    static TicketTypeDraft type(String name, long priceMinor, @Nullable Integer quantity) {
        return new TicketTypeDraft(
                null,
                name,
                null,
                Translations.NONE,
                Money.ofMinor(priceMinor, EUR),
                BigDecimal.valueOf(19),
                null,
                quantity,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** A published event with one ticket type. */
    record Sale(EventView event, TicketTypeView type) {}

    Sale sale(long priceMinor, @Nullable Integer quantity) throws Exception {
        return sale(priceMinor, quantity, null);
    }

    Sale sale(long priceMinor, @Nullable Integer quantity, @Nullable Integer capacity) throws Exception {
        return asOrganizer(() -> {
            EventView event = events.create(draft(capacity));
            TicketTypeView type = types.create(event.id(), type("Seat", priceMinor, quantity));
            return new Sale(events.publish(event.id()), type);
        });
    }

    ReservationView reserve(Sale sale, int quantity) throws Exception {
        return asCustomer(() -> reservations.reserve(
                sale.event().code(), List.of(new ReservationItem(sale.type().id(), quantity)), List.of()));
    }

    CheckoutView checkout(ReservationView reservation) throws Exception {
        return checkout(reservation, "buyer-" + Ids.next() + "@example.org");
    }

    CheckoutView checkout(ReservationView reservation, String email) throws Exception {
        int tickets = reservation.lines().stream().mapToInt(LineView::quantity).sum();
        List<AttendeeDetails> attendees = IntStream.range(0, tickets)
                .mapToObj(n -> new AttendeeDetails(null, "Attendee " + n, null))
                .toList();
        return asCustomer(() -> reservations.checkout(
                reservation.id(),
                reservation.secret(),
                new CheckoutDetails(Buyer.of("Berta Buyer", email), attendees, List.of(), List.of(), "de")));
    }

    OrderView order(CheckoutView checkout) throws Exception {
        return asCustomer(() -> orders.publicOrder(checkout.orderCode(), checkout.orderSecret()));
    }

    TicketTypeView seats(Sale sale) throws Exception {
        return asOrganizer(() -> types.get(sale.event().id(), sale.type().id()));
    }

    /** The customer's session at Stripe; its id is the end of the payment page's address. */
    static String session(CheckoutView checkout) {
        String url = String.valueOf(checkout.checkoutUrl());
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** Ids of what Stripe would have told about the session, oldest first. */
    List<String> told(String session) {
        return stripe().control().events().stream()
                .filter(event -> event.objectId().equals(session))
                .map(org.plenum.localstack.stripe.EventView::id)
                .toList();
    }

    String payload(String eventId) throws IOException, InterruptedException {
        return atStripe(request("/v1/events/" + eventId));
    }

    /** As somebody does who looks at the payment in Stripe's own dashboard. */
    void refundInDashboard(String session, long amountMinor) throws IOException, InterruptedException {
        String intent = stripe().control().sessions().stream()
                .filter(known -> known.id().equals(session))
                .map(org.plenum.localstack.stripe.CheckoutView::paymentIntentId)
                .findFirst()
                .orElseThrow();
        atStripe(request("/v1/refunds")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("payment_intent=" + intent + "&amount=" + amountMinor)));
    }

    /** How much of what was paid has gone back, as Stripe says. */
    long refundedAtStripe(String intent) throws IOException, InterruptedException {
        JsonObject payment = Json.createReader(new StringReader(
                        atStripe(request("/v1/payment_intents/" + intent + "?expand%5B%5D=latest_charge"))))
                .readObject();
        return payment.getJsonObject("latest_charge")
                .getJsonNumber("amount_refunded")
                .longValue();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(stripeUrl.resolve(path))
                .header("Authorization", "Bearer sk_test_local")
                .header("Stripe-Account", ACCOUNT);
    }

    private static String atStripe(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.body());
            }
            return answer.body();
        }
    }

    void deliver(String payload) throws Exception {
        webhooks.receive(payload, Webhook.Signature.generateSignatureHeader(payload, "whsec_local"));
    }

    void deliverAll(List<String> eventIds) throws Exception {
        for (String id : eventIds) {
            deliver(payload(id));
        }
    }

    /** As if its time were over. */
    void timePasses(ReservationView reservation) throws Exception {
        asSystem(() -> direct.execute(
                "update orders set expires_at = now() - interval '1 second' where id = :id", reservation.id()));
    }

    void deadlineOf(ReservationView reservation) throws Exception {
        asSystem(() -> {
            deadlines.run(reservation.id().toString());
            return "";
        });
    }

    List<Invariants.Violation> violations() throws Exception {
        return asSystem(invariants::violations);
    }
}
