package org.plenum.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.delivery.MailRequest;
import org.plenum.delivery.Mailbox;
import org.plenum.tenancy.Tenancy;
import org.plenum.waiting.WaitingEntries;
import org.plenum.waiting.WaitingNews;
import org.plenum.waiting.WaitingView;

/** Turns what happens to those who wait into mail, in the transaction in which it happens. */
@ApplicationScoped
class WaitingMails {
    /** Whoever asks for their link again gets it at most this often. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Inject
    WaitingEntries waiting;

    @Inject
    Mailbox mailbox;

    @Inject
    Clock clock;

    void happened(@Observes WaitingNews news) {
        Callers.run(Caller.system(Tenancy.current().slug()), () -> tell(news));
    }

    private void tell(WaitingNews news) {
        WaitingView entry = waiting.get(news.entryId());
        String time = news.kind() == WaitingNews.Kind.JOINED
                ? ":" + clock.instant().getEpochSecond() / PAUSE.toSeconds()
                : "";
        mailbox.post(new MailRequest(
                WaitingMail.KIND,
                entry.id() + ":" + news.kind() + time,
                entry.email(),
                entry.name(),
                Map.of(
                        WaitingMail.ENTRY,
                        entry.id().toString(),
                        WaitingMail.NEWS,
                        news.kind().name())));
    }
}
