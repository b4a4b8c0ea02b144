package org.plenum.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plenum.tenancy.Schemas;

/**
 * Many small events, each shuffled by its seed; {@code -Dplenum.shuffles=1-1000} plays others, or more of them. When all has become quiet the invariants hold, what we
 * believe of the money is what Stripe knows, and hearing everything once more changes nothing.
 */
@ExtendWith(ArquillianExtension.class)
class ShufflesTest {
    private static final String SEEDS = "plenum.shuffles";
    private static final String SEEDS_DEFAULT = "1-100";

    /** Stripe's memory is emptied so often, for its lists are read from the beginning. */
    private static final int STRIPE_FORGETS_AFTER = 25;

    private static final Logger LOG = Logger.getLogger(ShufflesTest.class.getName());

    @Deployment
    static WebArchive war() throws IOException {
        return SalesWar.with(
                        "shuffles",
                        "plenum.jobs.enabled=false",
                        "plenum.test.superuser-url=" + System.getProperty("plenum.test.superuser-url"),
                        "plenum.test.seeds=" + System.getProperty(SEEDS, SEEDS_DEFAULT))
                .addClasses(JobsByHand.class, Shuffle.class, ShuffledShop.class)
                .addAsWebInfResource(new StringAsset(poolsThatLookEachTime()), "web.xml");
    }

    /** Otherwise whatever follows a crash within a second fails too, and the stories would be about that. */
    private static String poolsThatLookEachTime() throws IOException {
        String pools = Files.readString(Path.of("src/test/resources/war/web.xml"));
        String replaced = pools.replaceAll("(validate-atmost-once-period-in-seconds</name>\\s*<value>)1", "$10");
        if (replaced.equals(pools)) {
            throw new AssertionError("the pools look different now");
        }
        return replaced;
    }

    @Inject
    Shop shop;

    @Inject
    ShuffledShop world;

    @Inject
    JobsByHand jobs;

    @Inject
    Schemas schemas;

    @Inject
    @ConfigProperty(name = "plenum.test.seeds")
    String seeds;

    @Test
    void theMoneyAndTheSeatsAreRightHoweverThingsAreShuffled() throws Exception {
        String[] bounds = seeds.split("-", 2);
        int first = Integer.parseInt(bounds[0]);
        int last = Integer.parseInt(bounds[1]);
        // Who runs no jobs does not do this at the start.
        schemas.updateAll();
        shop.open();
        jobs.forgetAll();
        for (int seed = first; seed <= last; seed++) {
            if ((seed - first) % STRIPE_FORGETS_AFTER == 0) {
                shop.openAgain();
            }
            play(seed);
        }
        LOG.info("shuffles.played count=" + (last - first + 1));
    }

    private void play(int seed) throws Exception {
        Shuffle shuffle = new Shuffle(world, seed);
        try {
            shuffle.play();
            shuffle.settle();
            assertEquals(List.of(), shop.violations());
            assertEquals(List.of(), shuffle.wrong());
            List<String> believed = shuffle.believed();
            shuffle.hearEverythingAgain();
            assertEquals(believed, shuffle.believed());
        } catch (Exception | AssertionError failure) {
            // Not as the cause: what comes out of the server does not reach the test's side whole.
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            throw new AssertionError("seed " + seed + ":\n  " + shuffle.story() + "\n" + trace);
        }
    }
}
