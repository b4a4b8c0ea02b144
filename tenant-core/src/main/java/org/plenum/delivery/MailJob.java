package org.plenum.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.plenum.jobs.JobHandler;

/**
 * Writes and sends one mail. What SMTP allows of "exactly once": the mail is marked before and after, and a repetition (the process died between the relay's
 * answer and our mark) carries the same Message-ID.
 */
@ApplicationScoped
class MailJob implements JobHandler {
    static final String NAME = "mail.send";
    private static final Logger LOG = Logger.getLogger(MailJob.class.getName());

    @Inject
    MailStore mails;

    @Inject
    @Any
    Instance<MailWriter> writers;

    @Inject
    Relay relay;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String payload) throws Exception {
        UUID id = UUID.fromString(payload);
        Optional<MailStore.Waiting> waiting = mails.begin(id);
        if (waiting.isEmpty()) {
            return;
        }
        MailRequest request = waiting.get().request();
        Optional<Mail> mail = writerOf(request.kind()).write(request);
        if (mail.isEmpty()) {
            end(id, request, "DROPPED");
            return;
        }
        try {
            relay.send(mail.get(), request, waiting.get().messageId());
        } catch (MessagingException refused) {
            if (!forGood(refused)) {
                throw refused;
            }
            end(id, request, "REFUSED");
            return;
        }
        end(id, request, "SENT");
    }

    private void end(UUID id, MailRequest request, String state) {
        mails.end(id, state, clock.instant());
        LOG.info(() -> "mail." + state.toLowerCase(java.util.Locale.ROOT) + " mail=" + id + " kind=" + request.kind());
    }

    /** The address cannot be written to, or the relay says that there is no such recipient: trying again would not find one. */
    private static boolean forGood(MessagingException failure) {
        return failure instanceof AddressException
                || (failure instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }

    private MailWriter writerOf(String kind) {
        return writers.stream()
                .filter(writer -> writer.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody writes mails of kind " + kind));
    }
}
