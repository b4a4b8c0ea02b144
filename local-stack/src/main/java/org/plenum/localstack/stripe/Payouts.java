package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What is in an account's balance goes to its bank, when somebody says that it is time. */
final class Payouts {
    static final String KIND = "payout";
    /** Hidden attribute of a balance transaction: the payout that it is part of. */
    static final String PART_OF = "_payout";

    private static final Duration ON_ITS_WAY = Duration.ofDays(2);

    private final Store store;
    private final Events events;
    private final Balance balance;
    private final Clock clock;

    Payouts(Store store, Events events, Balance balance, Clock clock) {
        this.store = store;
        this.events = events;
        this.balance = balance;
        this.clock = clock;
    }

    /** All of one currency that has not been paid out yet. */
    JsonObject pay(String account, String currency) {
        List<JsonObject> parts = store.newestFirst(account, Balance.KIND).stream()
                .filter(part -> Json.text(part, "currency").equals(currency) && !part.has(PART_OF))
                .toList();
        long amount = parts.stream().mapToLong(part -> Json.number(part, "net")).sum();
        if (amount <= 0) {
            throw StripeError.refused(null, "amount", "You have insufficient funds in your Stripe account.");
        }
        long now = clock.instant().getEpochSecond();
        JsonObject payout = Draft.of(KIND)
                .with("id", Ids.next("po_"))
                .with("amount", amount)
                .with("arrival_date", now + ON_ITS_WAY.toSeconds())
                .with("created", now)
                .with("currency", currency)
                .object();
        Json.set(payout, "balance_transaction", balance.payout(account, payout));
        parts.forEach(part -> {
            Json.set(part, PART_OF, Json.text(payout, "id"));
            store.put(account, part);
        });
        store.put(account, payout);
        record(account, "created", payout);
        Json.set(payout, "status", "paid");
        store.put(account, payout);
        record(account, "paid", payout);
        return payout;
    }

    /** The bank sends it back, days after it was "paid". */
    void fail(String account, JsonObject payout, String code) {
        if (!Json.text(payout, "status").equals("paid")) {
            throw StripeError.refused(null, null, "Only a payout on its way can fail.");
        }
        Json.set(payout, "status", "failed");
        Json.set(payout, "failure_code", code);
        Json.set(payout, "failure_balance_transaction", balance.failedPayout(account, payout));
        store.put(account, payout);
        record(account, "failed", payout);
    }

    private void record(String account, String what, JsonObject payout) {
        events.record(ApiCall.Cause.NO_REQUEST, account, "payout." + what, payout);
    }
}
