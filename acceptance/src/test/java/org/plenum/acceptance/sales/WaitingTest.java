package org.plenum.acceptance.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;
import org.plenum.acceptance.support.Await;
import org.plenum.acceptance.support.Organization;
import org.plenum.acceptance.support.Platform;
import org.plenum.acceptance.support.Sale;
import org.plenum.acceptance.support.Tables;
import org.plenum.acceptance.support.Visitor;
import org.plenum.localstack.mail.CaughtMail;

/** Seats that become free are held for whose turn it is, and sold to nobody past them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitingTest {
    private static final Pattern LINK = Pattern.compile("/waiting-list/([0-9a-f-]{36})/([A-Za-z0-9_-]+)");

    private final Organization organization = Organization.fresh();

    /** As its mail tells. */
    private record Place(String id, String secret, String email) {}

    @AfterAll
    void everySeatIsAccountedFor() {
        assertEquals(List.of(), Books.violations(organization));
    }

    @Test
    void aSeatThatBecomesFreeGoesToTheFirstAndThenToTheNext() {
        Sale sale = soldOut(1190, 2);
        Sale.Held held = sale.hold(2);
        Place first = joins(sale, 1);
        Place second = joins(sale, 1);
        assertEquals(1, seen(first).get("position").getAsInt());
        assertEquals(2, seen(second).get("position").getAsInt());

        release(held);
        JsonObject offer = awaitStatus(first, "OFFERED");
        awaitStatus(second, "OFFERED");
        assertEquals("sold-out", sale.reserve(1).expect(409).problem(), "what is held for them is not in the shop");
        assertTrue(mail(first, "are held for you").text().contains("/waiting-list/" + first.id()));

        Sale.Held theirs = Sale.Held.of(reservation(offer));
        Sale.Bought bought = Sale.Bought.of(
                sale.checkout(theirs, "Ada Example", first.email(), 1).expect(200));
        Sale.stripe().pay(bought.session());
        sale.awaitStatus(bought, "PAID");
        assertEquals("BOUGHT", seen(first).get("status").getAsString());

        leave(second);
        assertEquals("LEFT", seen(second).get("status").getAsString());
        Await.until(
                "nobody waits and the seat is for sale", () -> sale.reserve(1).status() == 201);
    }

    @Test
    void anOfferThatNobodyTakesGoesToTheNext() {
        Sale sale = soldOut(0, 1);
        Sale.Held held = sale.hold(1);
        Place first = joins(sale, 1);
        Place second = joins(sale, 1);
        release(held);
        awaitStatus(first, "OFFERED");
        assertEquals("WAITING", seen(second).get("status").getAsString());
        // The clock of the product cannot be turned, but the end of what it holds can; the sweep comes with the next
        // hold's end or release.
        Tables.change(
                "update %s.orders set expires_at = now() - interval '1 second' where id = (select order_id from %s.waiting_entry where id = ?::uuid)"
                        .formatted(organization.schema(), organization.schema()),
                first.id());
        sweep();
        awaitStatus(first, "LAPSED");
        awaitStatus(second, "OFFERED");
        mail(first, "has ended");
        assertEquals(
                0,
                Tables.count("select count(*) from %s.mail where kind = 'waiting' and state = 'REFUSED'"
                        .formatted(organization.schema())));
    }

    @Test
    void whileAPartyWaitsItsSeatsAreKept() {
        Sale sale = soldOut(0, 4);
        List<Sale.Held> held = Stream.generate(() -> sale.hold(1)).limit(4).toList();
        Place party = joins(sale, 3);
        release(held.get(0));
        release(held.get(1));
        organization.awaitJobs();
        assertEquals("WAITING", seen(party).get("status").getAsString(), "two are not three");
        assertEquals("sold-out", sale.reserve(1).expect(409).problem(), "nor for anybody past them");
        assertEquals("SOLD_OUT", shown(sale).get("saleState").getAsString());
        release(held.get(2));
        JsonObject offer = awaitStatus(party, "OFFERED");
        assertEquals(3, offer.get("seats").getAsInt());
        leave(party);
        Await.until("their seats are for sale", () -> sale.reserve(3).status() == 201);
    }

    @Test
    void moreSeatsAreForThoseWhoWait() {
        Sale sale = soldOut(0, 1);
        sale.hold(1);
        Place waiting = joins(sale, 2);
        String type = "/api/v1/events/" + sale.eventId() + "/ticket-types/" + sale.ticketTypeId();
        organization
                .organizer()
                .with("If-Match", "*")
                .patch(type, Map.of("quantity", 3))
                .expect(200);
        awaitStatus(waiting, "OFFERED");
        assertEquals("sold-out", sale.reserve(1).expect(409).problem());
    }

    @Test
    void aRushOfReleasesOffersEachSeatOnce() throws Exception {
        Sale sale = soldOut(0, 12);
        List<Sale.Held> held = Stream.generate(() -> sale.hold(1)).limit(12).toList();
        List<Place> places = Stream.of(2, 1, 3, 1, 2, 1, 2, 3)
                .map(seats -> joins(sale, seats))
                .toList();
        try (ExecutorService crowd = Executors.newFixedThreadPool(6)) {
            List<Callable<Boolean>> work = Stream.concat(
                            held.stream().<Callable<Boolean>>map(one -> () -> {
                                release(one);
                                return true;
                            }),
                            Stream.generate(() -> (Callable<Boolean>)
                                            () -> sale.reserve(1).status() == 201)
                                    .limit(12))
                    .toList();
            int sold = 0;
            List<Future<Boolean>> done = crowd.invokeAll(work);
            for (int i = held.size(); i < done.size(); i++) {
                sold += done.get(i).get() ? 1 : 0;
            }
            assertEquals(0, sold, "fifteen seats are wanted, twelve became free: nothing is left for the shop");
        }
        organization.awaitJobs();
        int offered = places.stream()
                .map(this::seen)
                .filter(entry -> entry.get("status").getAsString().equals("OFFERED"))
                .mapToInt(entry -> entry.get("seats").getAsInt())
                .sum();
        assertEquals(12, offered);
    }

    @Test
    void whoLeavesWhileSeatsBecomeFreeLeavesNothingBehind() throws Exception {
        Sale sale = soldOut(0, 6);
        List<Sale.Held> held = Stream.generate(() -> sale.hold(1)).limit(6).toList();
        List<Place> places = Stream.generate(() -> joins(sale, 1)).limit(6).toList();
        try (ExecutorService crowd = Executors.newFixedThreadPool(6)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < held.size(); i++) {
                Sale.Held one = held.get(i);
                Place place = places.get(i);
                work.add(() -> {
                    release(one);
                    return true;
                });
                work.add(() -> {
                    leave(place);
                    return true;
                });
            }
            for (Future<Boolean> done : crowd.invokeAll(work)) {
                assertTrue(done.get());
            }
        }
        organization.awaitJobs();
        places.stream().filter(place -> !is(place, "LEFT")).forEach(this::leave);
        Await.until("all six are for sale", () -> sale.reserve(6).status() == 201);
    }

    @Test
    void whoIsPreferredComesFirst() {
        Sale sale = soldOut(0, 1);
        rules(sale, Map.of("policy", "PRIORITY", "preferred", "@friends.example"));
        Sale.Held held = sale.hold(1);
        Place early = joins(sale, 1);
        Place friend = joins(sale, 1, "p-" + UUID.randomUUID() + "@friends.example");
        assertEquals(1, seen(friend).get("position").getAsInt());
        assertEquals(2, seen(early).get("position").getAsInt());
        release(held);
        awaitStatus(friend, "OFFERED");
        assertEquals("WAITING", seen(early).get("status").getAsString());
    }

    @Test
    void theLotIsDrawnWhenSeatsAreFreeAndLaterOnesDrawBehind() {
        Sale sale = soldOut(0, 1);
        rules(sale, Map.of("policy", "LOTTERY"));
        Sale.Held held = sale.hold(1);
        List<Place> early = Stream.generate(() -> joins(sale, 1)).limit(3).toList();
        organization.awaitJobs();
        release(held);
        Await.until("one of them is lucky", () -> early.stream().anyMatch(place -> is(place, "OFFERED")));
        Place late = joins(sale, 1);
        organization.awaitJobs();
        assertTrue(seen(late).get("position").isJsonNull(), "their lot is not drawn yet");
        Place lucky =
                early.stream().filter(place -> is(place, "OFFERED")).findFirst().orElseThrow();
        leave(lucky);
        Await.until("the next of those who drew before", () -> early.stream().anyMatch(place -> is(place, "OFFERED")));
        assertEquals("WAITING", seen(late).get("status").getAsString());
        assertEquals(2, seen(late).get("position").getAsInt(), "behind the third of them");
    }

    @Test
    void organizersOfferOutOfTurnAndRemove() {
        Sale sale = soldOut(0, 3);
        List<Sale.Held> held = Stream.generate(() -> sale.hold(1)).limit(3).toList();
        Place party = joins(sale, 3);
        Place later = joins(sale, 1);
        Place third = joins(sale, 1);
        String entries = "/api/v1/events/" + sale.eventId() + "/waiting-entries";
        Api organizer = organization.organizer();
        assertEquals(
                "sold-out",
                organizer.put(entries + "/" + third.id() + "/offer").expect(409).problem());
        release(held.getFirst());
        awaitStatus(later, "OFFERED");
        release(held.get(1));
        awaitStatus(third, "OFFERED");
        organizer.delete(entries + "/" + third.id()).expect(204);
        organizer.delete(entries + "/" + third.id()).expect(204);
        assertEquals("REMOVED", seen(third).get("status").getAsString());
        organizer.delete(entries + "/" + party.id()).expect(204);
        assertEquals("REMOVED", seen(party).get("status").getAsString());
        Await.until("their seat is for sale", () -> sale.reserve(1).status() == 201);
        assertEquals(
                "not-waiting",
                organizer.put(entries + "/" + party.id() + "/offer").expect(409).problem());
        Organization stranger = Organization.fresh();
        stranger.organizer().get(entries).expect(404);
        stranger.anonymous()
                .with("Waiting-Secret", later.secret())
                .get("/api/v1/public/waiting-entries/" + later.id())
                .expect(404);
        organization
                .anonymous()
                .with("Waiting-Secret", third.secret())
                .get("/api/v1/public/waiting-entries/" + later.id())
                .expect(404);
    }

    @Test
    void nobodyWaitsForWhatIsThereAndNobodyLearnsWhoDoes() {
        Sale sale = soldOut(0, 1);
        assertEquals(
                "waiting-closed",
                join(sale, 1, "x@customers.example").expect(409).problem());
        sale.hold(1);
        Place place = joins(sale, 1);
        join(sale, 1, place.email()).expect(202);
        assertEquals(
                1,
                Tables.count(
                        "select count(*) from %s.waiting_entry where email = ?".formatted(organization.schema()),
                        place.email()));
        join(sale, 99, "y@customers.example").expect(422);
        join(sale, 1, "nobody").expect(422);
        rules(sale, Map.of("open", false));
        assertEquals(
                "waiting-closed",
                join(sale, 1, "z@customers.example").expect(409).problem());
        assertEquals("WAITING", seen(place).get("status").getAsString());
    }

    @Test
    void theShopLeadsToTheListAndTheMailToTheCheckout() {
        Sale sale = soldOut(0, 1);
        Sale.Held held = sale.hold(1);
        Visitor visitor = new Visitor();
        String shop = organization.url() + "/events/" + sale.eventCode();
        assertTrue(visitor.get(shop + "/tickets").text().contains("/waiting-list?type="));
        Place place = joins(sale, 1);
        String page = organization.url() + "/waiting-list/" + place.id() + "/" + place.secret();
        assertTrue(visitor.get(page).text().contains("You are number 1."));
        assertEquals(404, visitor.get(page + "x").status());
        release(held);
        awaitStatus(place, "OFFERED");
        Matcher checkout = Pattern.compile("/events/[^\"]+/checkout/[^\"]+")
                .matcher(visitor.get(page).text());
        assertTrue(checkout.find());
        Visitor.Page form = visitor.get(organization.url() + checkout.group());
        assertEquals(200, form.status());
        assertFalse(form.text().contains("waiting-list"), "it is a checkout like any other");
    }

    private Sale soldOut(long priceMinor, int quantity) {
        Sale sale = organization.sale(priceMinor, quantity);
        rules(sale, Map.of("open", true));
        return sale;
    }

    private void rules(Sale sale, Map<String, Object> rules) {
        organization
                .organizer()
                .with("If-Match", "*")
                .patch("/api/v1/events/" + sale.eventId() + "/waiting-list", rules)
                .expect(200);
    }

    private Api.Answer join(Sale sale, int seats, String email) {
        return organization
                .anonymous()
                .post(
                        "/api/v1/public/events/" + sale.eventCode() + "/waiting-entries",
                        Map.of("ticketTypeId", sale.ticketTypeId(), "seats", seats, "name", "Ada", "email", email));
    }

    private Place joins(Sale sale, int seats) {
        return joins(sale, seats, "p-" + UUID.randomUUID() + "@customers.example");
    }

    private Place joins(Sale sale, int seats, String email) {
        join(sale, seats, email).expect(202);
        Matcher link = LINK.matcher(mail(email, "on the waiting list").text());
        assertTrue(link.find(), "the mail has the link");
        return new Place(link.group(1), link.group(2), email);
    }

    private JsonObject seen(Place place) {
        return organization
                .anonymous()
                .with("Waiting-Secret", place.secret())
                .get("/api/v1/public/waiting-entries/" + place.id())
                .expect(200)
                .json();
    }

    private boolean is(Place place, String status) {
        return seen(place).get("status").getAsString().equals(status);
    }

    private JsonObject awaitStatus(Place place, String status) {
        return Await.found(
                place.email() + " is " + status,
                () -> Optional.of(seen(place))
                        .filter(entry -> entry.get("status").getAsString().equals(status)));
    }

    private void leave(Place place) {
        Api own = organization.anonymous().with("Waiting-Secret", place.secret());
        own.delete("/api/v1/public/waiting-entries/" + place.id()).expect(204);
        own.delete("/api/v1/public/waiting-entries/" + place.id()).expect(204);
    }

    private void release(Sale.Held held) {
        organization
                .anonymous()
                .with("Reservation-Secret", held.secret())
                .delete("/api/v1/public/reservations/" + held.id())
                .expect(204);
    }

    private Api.Answer reservation(JsonObject offer) {
        JsonObject held = offer.getAsJsonObject("reservation");
        return organization
                .anonymous()
                .with("Reservation-Secret", held.get("secret").getAsString())
                .get("/api/v1/public/reservations/" + held.get("id").getAsString())
                .expect(200);
    }

    private JsonObject shown(Sale sale) {
        return organization
                .anonymous()
                .get("/api/v1/public/events/" + sale.eventCode() + "/ticket-types")
                .expect(200)
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
    }

    /** The sweep of the organization's holds is a job; what is planned for later is due now. */
    private void sweep() {
        Tables.change(
                "update platform.scheduled_tasks set execution_time = now(), version = version + 1 where task_name = 'orders.expire-holds' and split_part(task_instance, '/', 1) = ? and not picked",
                organization.schema());
    }

    private static CaughtMail mail(String to, String subject) {
        return Platform.running()
                .mail()
                .await(to, mail -> mail.subject().contains(subject), Await.PATIENCE)
                .orElseThrow(() -> new AssertionError("no mail about " + subject));
    }

    private static CaughtMail mail(Place to, String subject) {
        return mail(to.email(), subject);
    }
}
