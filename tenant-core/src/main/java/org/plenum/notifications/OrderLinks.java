package org.plenum.notifications;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Unrestricted;
import org.plenum.delivery.MailPace;
import org.plenum.delivery.MailRequest;
import org.plenum.delivery.Mailbox;
import org.plenum.kernel.Checks;
import org.plenum.kernel.Door;

/**
 * Sends buyers the links to their orders once more. Whether an address is known is found out when the mail is written, not when it is asked for: the answer and the work before it
 * are the same for every address.
 */
@Door
public class OrderLinks {
    /** One address is written to at most this often. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    @Inject
    Mailbox mailbox;

    @Inject
    MailPace pace;

    @Inject
    Clock clock;

    /**
     * @throws org.plenum.kernel.Invalid when this is no address
     * @throws org.plenum.delivery.TooManyMails when many were asked for in a short time
     */
    @Unrestricted("the links go to the address alone, and the answer tells nothing")
    public void send(@Nullable String email) {
        Checks checks = new Checks();
        String address = checks.email("email", email);
        checks.done();
        pace.take(OrderLinksMail.KIND);
        long pause = clock.instant().getEpochSecond() / PAUSE.toSeconds();
        mailbox.post(new MailRequest(OrderLinksMail.KIND, digest(address) + ":" + pause, address, "", Map.of()));
    }

    private static String digest(String address) {
        try {
            byte[] all = address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
