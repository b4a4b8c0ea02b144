package org.plenum.localstack.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/**
 * The catcher in a process of its own, for the image of stand-ins: SMTP at port 8025, pages at port 8081, mails in {@code /tmp/mail}. It listens on
 * loopback unless {@code PLENUM_MAIL_BIND} says otherwise; only ever set that inside a container. {@code PLENUM_MAIL_PASSWORD_FILE} holds the password of
 * {@link MailCatcher#USER}.
 */
public final class MailCatcherProcess {
    private static final int SMTP_PORT = 8025;
    private static final int WEB_PORT = 8081;

    private MailCatcherProcess() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        String bind = System.getenv().getOrDefault("PLENUM_MAIL_BIND", "127.0.0.1");
        String file = System.getenv("PLENUM_MAIL_PASSWORD_FILE");
        String password = file == null
                ? MailCatcher.PASSWORD
                : Files.readString(Path.of(file)).strip();
        MailCatcher catcher =
                MailCatcher.start(bind, SMTP_PORT, WEB_PORT, password, Path.of("/tmp/mail"), Clock.systemUTC());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            catcher.close();
            stopped.countDown();
        }));
        stopped.await();
    }
}
