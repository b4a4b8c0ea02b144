package org.plenum.delivery;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.plenum.access.Unrestricted;
import org.plenum.jobs.Jobs;
import org.plenum.kernel.Door;
import org.plenum.kernel.Ids;
import org.plenum.tenancy.Tenancy;

/** Where features put mail. */
@Door
public class Mailbox {
    @Inject
    MailStore mails;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** Asks for a mail, exactly if the current transaction commits; a second one of the same kind and reference is the same mail. */
    @Unrestricted("Called by features that decide what is written to whom; no edge calls it")
    public void post(MailRequest request) {
        if (request.toAddress().isBlank()) {
            // Who bought at the door and left no address has the tickets in their hands.
            return;
        }
        Optional<UUID> posted = mails.insert(Ids.next(), request, messageId(request), clock.instant());
        posted.ifPresent(id -> jobs.enqueue(MailJob.NAME, id.toString(), id.toString(), clock.instant()));
    }

    /** The same every time for the same mail, so that a repetition after a lost answer can be recognised by whoever receives it. */
    private static String messageId(MailRequest request) {
        try {
            String all = Tenancy.current().id() + "\n" + request.kind() + "\n" + request.reference();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
