package org.plenum.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.plenum.tenancy.Tenancy;

/** Tells the sockets about changes once they are committed. */
@ApplicationScoped
class ChangePublication {
    @Inject
    Instance<Publication> publication;

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChannelChange change) {
        publication.forEach(sink -> sink.changed(Tenancy.current(), change));
    }
}
