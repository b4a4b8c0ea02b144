package org.plenum.sockets;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;

/** Chooses the way to a client: the fast one where it is proven to work. */
@ApplicationScoped
class Lines {
    @Inject
    SelfTest selfTest;

    @Resource
    ManagedScheduledExecutorService timer;

    /** To be called while the session opens. */
    Line of(Session session) {
        Outbox outbox = selfTest.passed() ? Wire.attach(session, WireLine.WAITING_MAX_BYTES) : null;
        return outbox == null ? new StandardLine(session) : new WireLine(outbox, timer);
    }
}
