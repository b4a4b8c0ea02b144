package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Brings events to the endpoints, at least once and in no promised order, with attempts spaced further and further apart; remembers every attempt. */
final class Webhooks implements AutoCloseable {
    private static final String KIND = "standin.delivery";

    private final Store store;
    private final Timers timers;
    private final Faults faults;
    private final Clock clock;
    private final WebhookSender sender;
    private final List<Duration> retryDelays;
    private final CopyOnWriteArrayList<WebhookEndpoint> endpoints;
    private final Underway underway = new Underway();
    private volatile boolean closed;

    Webhooks(Store store, Timers timers, Faults faults, StripeStandIn.Config config) {
        this.store = store;
        this.timers = timers;
        this.faults = faults;
        this.clock = config.clock;
        this.sender = new WebhookSender(config.clock, config.deliveryTimeout);
        this.retryDelays = List.copyOf(config.retryDelays);
        this.endpoints = new CopyOnWriteArrayList<>(config.webhooks);
    }

    void deliverTo(WebhookEndpoint endpoint) {
        endpoints.removeIf(known -> known.url().equals(endpoint.url()));
        endpoints.add(endpoint);
    }

    /** Goes on with what a stop interrupted. */
    void resume() {
        stored(Delivery.State.PENDING).forEach(delivery -> {
            underway.started(Json.text(delivery, "id"));
            timers.now(() -> attempt(delivery));
        });
    }

    /** Called inside the store's step in which the event happened. */
    void announce(String account, JsonObject event) {
        EventFault fault = faults.next(Json.text(event, "type"));
        int copies = fault == null ? 1 : fault.copies();
        Json.set(event, "pending_webhooks", endpoints.size());
        store.put(account, event);
        for (WebhookEndpoint endpoint : endpoints) {
            if (copies == 0) {
                plan(account, event, endpoint, Delivery.State.DROPPED);
            }
            for (int copy = 0; copy < copies; copy++) {
                boolean held = fault != null && fault.held();
                JsonObject delivery =
                        plan(account, event, endpoint, held ? Delivery.State.HELD : Delivery.State.PENDING);
                if (!held) {
                    if (fault == null || fault.delay().isZero()) {
                        underway.promised(Json.text(delivery, "id"), about(event));
                    }
                    timers.after(fault == null ? Duration.ZERO : fault.delay(), () -> attempt(delivery));
                }
            }
        }
    }

    /** Sends an event again to every endpoint, whatever the switches say. */
    int redeliver(String eventId) {
        return store.inOneStep(() -> {
            Store.Owned event = store.requireAnywhere(Events.KIND, eventId);
            for (WebhookEndpoint endpoint : endpoints) {
                JsonObject delivery = plan(event.account(), event.object(), endpoint, Delivery.State.PENDING);
                timers.now(() -> attempt(delivery));
            }
            return endpoints.size();
        });
    }

    /** Sends what is held, one after the other. */
    int release(boolean lastFirst) {
        List<JsonObject> held = store.inOneStep(() -> {
            List<JsonObject> found = stored(Delivery.State.HELD);
            found.forEach(delivery -> become(delivery, Delivery.State.PENDING));
            return lastFirst ? found.reversed() : found;
        });
        timers.now(() -> held.forEach(this::attempt));
        return held.size();
    }

    List<Delivery> deliveries() {
        return store.inOneStep(() -> store.newestFirst("", KIND).reversed().stream()
                .map(Delivery::of)
                .toList());
    }

    /** Waits until nothing is under way, and tells whether that was so in time. */
    boolean awaitQuiet(Duration atMost) {
        return underway.awaitAllSettled(atMost);
    }

    /** Waits until every event about an object that is sent at once has been tried once. */
    boolean awaitFirstAttempts(String objectId, Duration atMost) {
        return underway.awaitTried(objectId, atMost);
    }

    private static String about(JsonObject event) {
        return Json.text(Json.object(Json.object(event, "data"), "object"), "id");
    }

    private JsonObject plan(String account, JsonObject event, WebhookEndpoint endpoint, Delivery.State state) {
        JsonObject delivery = Draft.empty()
                .with("id", Ids.next("whd_"))
                .with("object", KIND)
                .with("event", Json.text(event, "id"))
                .with("type", Json.text(event, "type"))
                .with("account", account)
                .with("url", endpoint.url())
                .with("created", clock.instant().getEpochSecond())
                .with("attempts", List.of())
                .object();
        become(delivery, state);
        return delivery;
    }

    private JsonObject become(JsonObject delivery, Delivery.State state) {
        Json.set(delivery, "state", state.name().toLowerCase(Locale.ROOT));
        if (state == Delivery.State.PENDING) {
            underway.started(Json.text(delivery, "id"));
        } else {
            underway.settled(Json.text(delivery, "id"));
        }
        return store.put("", delivery);
    }

    private List<JsonObject> stored(Delivery.State state) {
        String wanted = state.name().toLowerCase(Locale.ROOT);
        return store.inOneStep(() -> store.newestFirst("", KIND).reversed().stream()
                .filter(delivery -> Json.text(delivery, "state").equals(wanted))
                .toList());
    }

    private void attempt(JsonObject delivery) {
        WebhookEndpoint endpoint = endpoint(Json.text(delivery, "url"));
        String body = store.inOneStep(() -> body(delivery));
        if (closed) {
            return;
        }
        if (body == null || endpoint == null) {
            store.inOneStep(() -> become(delivery, Delivery.State.FAILED));
            underway.tried(Json.text(delivery, "id"));
            return;
        }
        String outcome = sender.post(endpoint, body);
        if (closed) {
            return;
        }
        boolean delivered = outcome.startsWith("2");
        int attempts = store.inOneStep(() -> note(delivery, outcome, delivered));
        underway.tried(Json.text(delivery, "id"));
        if (!delivered && attempts <= retryDelays.size()) {
            timers.after(retryDelays.get(attempts - 1), () -> attempt(delivery));
        }
    }

    private @Nullable String body(JsonObject delivery) {
        JsonObject event = store.find(Json.text(delivery, "account"), Events.KIND, Json.text(delivery, "event"));
        return event == null ? null : Json.writePretty(Json.visible(event));
    }

    private int note(JsonObject delivery, String outcome, boolean delivered) {
        List<Object> attempts = new ArrayList<>(Json.items(delivery, "attempts").asList());
        attempts.add(Json.of("at", clock.instant(), "outcome", outcome));
        Json.set(delivery, "attempts", attempts);
        if (delivered) {
            become(delivery, Delivery.State.DELIVERED);
            arrived(delivery);
        } else {
            become(delivery, attempts.size() > retryDelays.size() ? Delivery.State.FAILED : Delivery.State.PENDING);
        }
        return attempts.size();
    }

    /** An event is pending at an endpoint until the endpoint has taken it once, however often it is sent. */
    private void arrived(JsonObject delivery) {
        String account = Json.text(delivery, "account");
        JsonObject event = store.find(account, Events.KIND, Json.text(delivery, "event"));
        if (event == null) {
            return;
        }
        JsonObject takers = Json.object(event, "_takers");
        takers.addProperty(Json.text(delivery, "url"), true);
        Json.set(event, "_takers", takers);
        Json.set(event, "pending_webhooks", Math.max(0, endpoints.size() - takers.size()));
        store.put(account, event);
    }

    /** After a restart the platform may listen elsewhere; then what was under way goes to where it listens now. */
    private @Nullable WebhookEndpoint endpoint(String url) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.url().equals(url))
                .findFirst()
                .orElse(endpoints.isEmpty() ? null : endpoints.getFirst());
    }

    @Override
    public void close() {
        closed = true;
        sender.close();
    }
}
