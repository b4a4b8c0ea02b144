package org.plenum.localstack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.model.checkout.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceTest extends StandInTest {
    @TempDir
    Path folder;

    @Override
    StripeStandIn.Config config(StripeStandIn.Config config) {
        return config.keptIn(folder);
    }

    @Test
    void everythingIsThereAfterARestart() throws Exception {
        Session session = stripe.v1().checkout().sessions().create(twoTickets().build(), acmeWithKey("order-1"));
        standIn.control().set(EventFault.hold("checkout.session.completed"));
        standIn.control().pay(session.getId());
        awaitDeliveries();
        restart();
        assertEquals("paid", again(session).getPaymentStatus());
        Session replayed = stripe.v1().checkout().sessions().create(twoTickets().build(), acmeWithKey("order-1"));
        assertEquals(session.getId(), replayed.getId());
        assertEquals(1, standIn.control().releaseInOrder());
        awaitDeliveries();
        assertEquals(1, receiver.ofType("checkout.session.completed").size());
    }

    @Test
    void aTornLastLineIsPassedOver() throws Exception {
        Session session = open();
        standIn.close();
        Files.writeString(folder.resolve("stripe.jsonl"), "{\"account\":\"acct_ac", StandardOpenOption.APPEND);
        restart();
        assertEquals("open", again(session).getStatus());
        restart();
        assertTrue(again(session).getUrl().startsWith("http://127.0.0.1:"));
    }

    private void restart() {
        standIn.close();
        standIn = StripeStandIn.start(
                config(StripeStandIn.Config.onPort(0).deliveringTo(receiver.url(), Receiver.SECRET)));
        stripe = client("sk_test_local", 0);
    }
}
