package org.plenum.localstack.stripe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The stand-in in a process of its own, for images and for trying things out. Settings come from the environment: {@code PLENUM_STRIPE_PORT},
 * {@code PLENUM_STRIPE_BIND} (loopback unless set; only ever set it inside a container), {@code PLENUM_STRIPE_PUBLIC_URL},
 * {@code PLENUM_STRIPE_WEBHOOK_URL}, {@code PLENUM_STRIPE_WEBHOOK_SECRET}, {@code PLENUM_STRIPE_FOLDER}.
 */
public final class StandInProcess {
    private static final int PORT_DEFAULT = 8082;
    private static final System.Logger LOG = System.getLogger(StandInProcess.class.getName());

    private StandInProcess() {}

    public static void main(String[] arguments) throws UnknownHostException, InterruptedException {
        String port = setting("PORT");
        StripeStandIn.Config config = StripeStandIn.Config.onPort(port == null ? PORT_DEFAULT : Integer.parseInt(port));
        String bind = setting("BIND");
        if (bind != null) {
            config.listeningOn(InetAddress.getByName(bind));
        }
        String publicUrl = setting("PUBLIC_URL");
        if (publicUrl != null) {
            config.knownAs(publicUrl);
        }
        String folder = setting("FOLDER");
        if (folder != null) {
            config.keptIn(Path.of(folder));
        }
        String webhook = setting("WEBHOOK_URL");
        String secret = setting("WEBHOOK_SECRET");
        if (webhook != null && secret != null) {
            config.deliveringTo(webhook, secret);
        }
        StripeStandIn standIn = StripeStandIn.start(config);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            standIn.close();
            stopped.countDown();
        }));
        LOG.log(System.Logger.Level.INFO, "stripe.started url={0}", standIn.url());
        stopped.await();
    }

    private static @Nullable String setting(String name) {
        String value = System.getenv("PLENUM_STRIPE_" + name);
        return value == null || value.isBlank() ? null : value;
    }
}
