package org.plenum.localstack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhooksTest extends StandInTest {
    private static final String COMPLETED = "checkout.session.completed";

    @Test
    void aPaymentIsAnnouncedWithASignatureThatStripeJavaAccepts() throws Exception {
        Session session = paid();
        awaitDeliveries();
        assertEquals(List.of(), receiver.refused());
        Event event = receiver.ofType(COMPLETED).getFirst();
        assertEquals("acct_acme", event.getAccount());
        assertEquals(com.stripe.Stripe.API_VERSION, event.getApiVersion());
        Session told = (Session) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertEquals(session.getId(), told.getId());
        assertEquals("paid", told.getPaymentStatus());
        assertTrue(receiver.types().containsAll(List.of("payment_intent.succeeded", "charge.succeeded")));
    }

    @Test
    void eventsCanBeListedForReconciliation() throws Exception {
        paid();
        awaitDeliveries();
        var listed = stripe.v1()
                .events()
                .list(EventListParams.builder().setType(COMPLETED).build(), ACME)
                .getData();
        assertEquals(1, listed.size());
        assertEquals(
                receiver.ofType(COMPLETED).getFirst().getId(), listed.getFirst().getId());
        assertEquals(0, listed.getFirst().getPendingWebhooks());
        assertEquals(
                listed.getFirst().getId(),
                stripe.v1().events().retrieve(listed.getFirst().getId(), ACME).getId());
        assertEquals(
                0,
                stripe.v1()
                        .events()
                        .list(EventListParams.builder().build(), GLOBEX)
                        .getData()
                        .size());
    }

    @Test
    void anEventIsDuplicated() throws Exception {
        standIn.control().set(EventFault.duplicate(COMPLETED, 5));
        paid();
        awaitDeliveries();
        assertEquals(5, receiver.ofType(COMPLETED).size());
        assertEquals(
                1,
                receiver.ofType(COMPLETED).stream().map(Event::getId).distinct().count());
        assertEquals(1, receiver.ofType("charge.succeeded").size());
    }

    @Test
    void heldEventsArriveInReverse() throws Exception {
        standIn.control().set(EventFault.hold("*"));
        Session session = open();
        standIn.control().decline(session.getId());
        standIn.control().pay(session.getId());
        awaitDeliveries();
        assertEquals(List.of(), receiver.types());
        List<String> happened = standIn.control().events().stream()
                .filter(event -> event.account().equals("acct_acme"))
                .map(EventView::id)
                .toList();
        standIn.control().releaseReversed();
        awaitDeliveries();
        List<String> arrived = receiver.received().stream()
                .filter(event -> event.getAccount() != null)
                .map(Event::getId)
                .toList();
        assertEquals(happened.reversed(), arrived);
    }

    @Test
    void aDroppedEventIsStillListedAndCanBeDeliveredLater() throws Exception {
        standIn.control().set(EventFault.drop(COMPLETED).withTimes(1));
        paid();
        awaitDeliveries();
        assertEquals(List.of(), receiver.ofType(COMPLETED));
        String id = stripe.v1()
                .events()
                .list(EventListParams.builder().setDeliverySuccess(false).build(), ACME)
                .getData()
                .getFirst()
                .getId();
        standIn.control().redeliver(id);
        awaitDeliveries();
        assertEquals(id, receiver.ofType(COMPLETED).getFirst().getId());
        assertEquals(0, stripe.v1().events().retrieve(id, ACME).getPendingWebhooks());
        paid();
        awaitDeliveries();
        assertEquals(2, receiver.ofType(COMPLETED).size(), "the switch was for one event");
    }

    @Test
    void thePlatformHearsOfAPaymentBeforeTheBuyerComesBack() throws Exception {
        assertEquals(303, choose(open(), "paid").statusCode());
        assertEquals(1, receiver.ofType(COMPLETED).size());
    }

    @Test
    void orAfterwards() throws Exception {
        standIn.control().set(EventFault.hold("*"));
        assertEquals(303, choose(open(), "paid").statusCode());
        assertEquals(List.of(), receiver.types());
        standIn.control().releaseInOrder();
        awaitDeliveries();
        assertEquals(1, receiver.ofType(COMPLETED).size());
    }

    @Test
    void aRefusedDeliveryIsTriedAgain() throws Exception {
        standIn.control().set(EventFault.drop("*"));
        standIn.control().set(EventFault.delay(COMPLETED, Duration.ofMillis(10)));
        receiver.answerNext(500, 302);
        paid();
        awaitDeliveries();
        assertEquals(1, receiver.ofType(COMPLETED).size());
        Delivery delivery = delivered(COMPLETED);
        assertEquals(List.of("500", "302", "200"), delivery.outcomes());
        assertEquals(Delivery.State.DELIVERED, delivery.state());
    }

    @Test
    void aDeliveryIsGivenUpInTheEnd() throws Exception {
        standIn.control().set(EventFault.drop("*"));
        standIn.control().set(EventFault.duplicate(COMPLETED, 1));
        receiver.answerNext(500, 500, 500, 500);
        paid();
        awaitDeliveries();
        assertEquals(Delivery.State.FAILED, delivered(COMPLETED).state());
        assertEquals(4, delivered(COMPLETED).attempts());
    }

    private Delivery delivered(String type) {
        return standIn.control().deliveries().stream()
                .filter(delivery -> delivery.eventType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSwitchesCanBeTurnedOverHttp() throws Exception {
        assertEquals(
                200,
                control("POST", "/control/faults/events", """
                {"type":"%s","copies":3}""".formatted(COMPLETED))
                        .statusCode());
        Session session = paid();
        awaitDeliveries();
        assertEquals(3, receiver.ofType(COMPLETED).size());
        assertEquals(200, control("DELETE", "/control/faults", "").statusCode());
        assertEquals(List.of(), standIn.control().eventFaults());
        assertEquals(
                400,
                control("POST", "/control/faults/calls", "{\"kind\":\"nonsense\"}")
                        .statusCode());
        assertEquals(
                404, control("POST", "/control/sessions/cs_none/expiry", "").statusCode());
        assertEquals(
                409,
                control("POST", "/control/sessions/%s/expiry".formatted(session.getId()), "")
                        .statusCode());
        for (String list : List.of("sessions", "events", "deliveries")) {
            assertTrue(get(standIn.url() + "/control/" + list).body().contains("\"total\""), list);
        }
    }

    @Test
    void peopleTurnTheSwitchesOnThePage() throws Exception {
        Session session = open();
        String page = get(standIn.url() + "/").body();
        assertTrue(page.contains("All switches are off."));
        assertTrue(page.contains("/control/sessions/%s/expiry".formatted(session.getId())));
        HttpRequest form = HttpRequest.newBuilder(URI.create(standIn.url() + "/control/faults/events"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,application/xhtml+xml")
                .header("Origin", standIn.url())
                .POST(HttpRequest.BodyPublishers.ofString("type=charge.*&copies=0&delayMs=0&times=2"))
                .build();
        HttpResponse<String> answer = browser.send(form, HttpResponse.BodyHandlers.ofString());
        assertEquals(303, answer.statusCode());
        assertEquals("/", location(answer));
        assertTrue(get(standIn.url() + "/").body().contains("charge.*: dropped, next 2"));
    }

    private HttpResponse<String> control(String method, String path, String body)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(standIn.url() + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
