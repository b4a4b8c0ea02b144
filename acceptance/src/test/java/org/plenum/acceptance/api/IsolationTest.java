package org.plenum.acceptance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.acceptance.support.Api;

/** Every operation of the contract with another organization's token, ids and secrets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {
    private static final Set<Integer> NOT_HERE = Set.of(401, 403, 404);

    private World ours;
    private World theirs;
    private Contract contract;

    @BeforeAll
    void twoOrganizationsWithOneOfEverything() {
        ours = new World();
        theirs = new World();
        contract = Contract.of(ours.organization.anonymous());
    }

    @Test
    void everyPathOfTheContractIsTried() {
        assertEquals(
                new TreeSet<>(contract.paths()),
                new TreeSet<>(theirs.addresses().keySet()));
    }

    @Test
    void anotherOrganizationsIdsAndSecretsAreNotFoundHere() {
        for (Contract.Operation operation : contract.operations()) {
            String address = theirs.address(operation);
            Api caller = operation.isPublic() ? ours.organization.anonymous() : ours.owner();
            Api.Answer answer = theirs.ask(caller, operation, address);
            // Every organization has the same kinds of files.
            if (operation.path().replace("{file}", "").contains("{")) {
                assertEquals(404, answer.status(), () -> operation + " gave " + answer.text());
            }
            assertNothingOfTheirs(operation, address, answer);
        }
    }

    @Test
    void aTokenOfAnotherOrganizationOpensNothing() {
        for (Contract.Operation operation : contract.operations()) {
            if (operation.isPublic()) {
                continue;
            }
            String address = theirs.address(operation);
            Api intruder = Api.of(theirs.organization.url()).as(ours.organization.token("owner", "org-admin"));
            Api.Answer answer = theirs.ask(intruder, operation, address);
            assertTrue(
                    NOT_HERE.contains(answer.status()),
                    () -> operation + " gave " + answer.status() + " " + answer.text());
            assertNothingOfTheirs(operation, address, answer);
        }
    }

    @Test
    void withoutATokenOnlyThePublicPartIsOpen() {
        for (Contract.Operation operation : contract.operations()) {
            if (!operation.isPublic()) {
                Api.Answer answer = theirs.ask(theirs.organization.anonymous(), operation, theirs.address(operation));
                assertEquals(401, answer.status(), () -> operation + " gave " + answer.text());
                assertEquals("unauthenticated", answer.problem());
                assertTrue(answer.header("WWW-Authenticate").orElse("").startsWith("Bearer"), operation::name);
            }
        }
    }

    @Test
    void withoutTheRightSecretNeitherReservationNorOrderIsFound() {
        Api stranger = theirs.organization.anonymous();
        String reservation = "/api/v1/public/reservations/" + theirs.reservation.id();
        String order = "/api/v1/public/orders/" + theirs.order.code();
        stranger.get(reservation).expect(404);
        stranger.with("Reservation-Secret", ours.reservation.secret())
                .get(reservation)
                .expect(404);
        stranger.with("Reservation-Secret", ours.reservation.secret())
                .delete(reservation)
                .expect(404);
        stranger.get(order).expect(404);
        stranger.with("Order-Secret", theirs.reservation.secret()).get(order).expect(404);
        stranger.with("Reservation-Secret", theirs.reservation.secret())
                .get(reservation)
                .expect(200);
    }

    /** Refusals name the address that was asked for, which the asker knows. */
    private void assertNothingOfTheirs(Contract.Operation operation, String address, Api.Answer answer) {
        String shown = (answer.text() + answer.response().headers().map()).replace(address, "");
        for (String mark : theirs.marks()) {
            boolean ofTheHost =
                    mark.equals(theirs.organization.slug()) && answer.request().contains(mark);
            assertFalse(!ofTheHost && shown.contains(mark), () -> operation + " shows " + mark + ": " + shown);
        }
    }
}
