package org.plenum.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.plenum.jobs.JobHandler;

/** Ends all reservations of an organization whose time is over and that nobody has begun to pay, and requests that nobody has answered or paid. */
@ApplicationScoped
class HoldExpiryJob implements JobHandler {
    static final String NAME = "orders.expire-holds";

    @Inject
    OrderLife life;

    @Inject
    RequestLife requests;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String payload) {
        int expired;
        do {
            expired = life.expireHolds(OrderLife.EXPIRED_AT_ONCE_MAX);
        } while (expired == OrderLife.EXPIRED_AT_ONCE_MAX);
        do {
            expired = requests.expire(OrderLife.EXPIRED_AT_ONCE_MAX);
        } while (expired == OrderLife.EXPIRED_AT_ONCE_MAX);
    }
}
