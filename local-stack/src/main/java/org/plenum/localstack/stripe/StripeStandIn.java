package org.plenum.localstack.stripe;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A running stand-in for Stripe. */
public final class StripeStandIn implements AutoCloseable {
    /** The version whose shapes and events are spoken; stripe-java 33.3.0 pins it. */
    public static final String API_VERSION = "2026-07-29.dahlia";

    private final Store store;
    private final Timers timers;
    private final Webhooks webhooks;
    private final Faults faults;
    private final Front front;
    private final Control control;
    private final String url;

    /** An organization's name and colour ({@code #rrggbb}) on the payment page. */
    public record Brand(String name, String colour) {}

    /** Settings; each has a default but the port. */
    public static final class Config {
        final int port;
        InetAddress address = InetAddress.getLoopbackAddress();

        @Nullable
        String publicUrl;

        @Nullable
        Path folder;

        @Nullable
        Duration delayedPaymentsSettleAfter;

        Clock clock = Clock.systemUTC();
        Duration deliveryTimeout = Duration.ofSeconds(10);
        Duration shortestSession = Duration.ofMinutes(30);
        List<Duration> retryDelays = List.of(
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30));
        final List<WebhookEndpoint> webhooks = new ArrayList<>();
        final Map<String, Brand> brands = new HashMap<>();

        private Config(int port) {
            this.port = port;
        }

        /** Starts a configuration for a port on loopback; 0 takes a free one. */
        public static Config onPort(int port) {
            return new Config(port);
        }

        /** Loopback unless said otherwise, which only makes sense inside a container. */
        public Config listeningOn(InetAddress ownAddress) {
            address = ownAddress;
            return this;
        }

        /** The address that browsers use, when it is not the one listened on. */
        public Config knownAs(String browsersUrl) {
            publicUrl = browsersUrl;
            return this;
        }

        /** Without a folder nothing outlives the process. */
        public Config keptIn(Path stateFolder) {
            folder = stateFolder;
            return this;
        }

        public Config deliveringTo(String webhookUrl, String secret) {
            webhooks.add(new WebhookEndpoint(webhookUrl, secret));
            return this;
        }

        /** The pauses between attempts; Stripe takes three days over it, the default here half an hour. */
        public Config retryingAfter(List<Duration> pauses) {
            retryDelays = List.copyOf(pauses);
            return this;
        }

        public Config givingUpADeliveryAfter(Duration timeout) {
            deliveryTimeout = timeout;
            return this;
        }

        /** Unless this is set, somebody has to settle each delayed payment through the control API. */
        public Config settlingDelayedPaymentsAfter(Duration time) {
            delayedPaymentsSettleAfter = time;
            return this;
        }

        /** Stripe wants 30 minutes at least. */
        public Config allowingSessionsAsShortAs(Duration life) {
            shortestSession = life;
            return this;
        }

        public Config branding(String account, Brand brand) {
            brands.put(account, brand);
            return this;
        }

        public Config on(Clock time) {
            clock = time;
            return this;
        }
    }

    private StripeStandIn(Config config) {
        front = new Front(config.address, config.port);
        url = config.publicUrl == null ? "http://127.0.0.1:" + front.port() : config.publicUrl;
        store = Store.open(config.folder);
        timers = new Timers(config.clock);
        faults = new Faults();
        webhooks = new Webhooks(store, timers, faults, config);
        Events events = new Events(store, config.clock, webhooks::announce);
        Accounts accounts = new Accounts(store, events, config.clock, url, config.brands);
        Balance balance = new Balance(store, config.clock);
        Payments payments = new Payments(store, events, balance, config.clock);
        CheckoutSessions sessions = new CheckoutSessions(store, payments, events, timers, config, url);
        Refunds refunds = new Refunds(store, payments, events, balance, config.clock);
        Disputes disputes = new Disputes(store, payments, events, balance, config.clock);
        Payouts payouts = new Payouts(store, events, balance, config.clock);
        control =
                new Control(store, sessions, payments, refunds, disputes, payouts, accounts, events, webhooks, faults);
        Api api = new Api(
                store,
                faults,
                new IdempotencyKeys(store, config.clock),
                new ApiRoutes(store, events).with(sessions, refunds, disputes, accounts));
        front.open(
                new Front.Desks(
                        api,
                        new ControlApi(control),
                        new PaymentPage(store, sessions, accounts, webhooks),
                        new OnboardingPage(store, accounts),
                        new DashboardPage(control)),
                url);
        sessions.resume();
        webhooks.resume();
    }

    public static StripeStandIn start(Config config) {
        return new StripeStandIn(config);
    }

    /** What stripe-java takes as its API base, and where the payment pages are. */
    public String url() {
        return url;
    }

    public Control control() {
        return control;
    }

    @Override
    public void close() {
        faults.reset();
        front.close();
        timers.close();
        webhooks.close();
        store.close();
    }
}
