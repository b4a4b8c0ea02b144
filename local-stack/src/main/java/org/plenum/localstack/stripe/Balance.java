package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Money in and out of an account, with fees about as high as a European card costs. */
final class Balance {
    static final String KIND = "balance_transaction";

    private static final long FEE_PER_MILLE = 15;
    private static final long FEE_FIXED_MINOR = 25;
    private static final long DISPUTE_FEE_MINOR = 2_000;
    private static final Duration UNTIL_AVAILABLE = Duration.ofDays(7);

    private final Store store;
    private final Clock clock;

    Balance(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    String charge(String account, JsonObject charge) {
        long amount = Json.number(charge, "amount");
        String currency = Json.text(charge, "currency");
        long fee = (amount * FEE_PER_MILLE + 500) / 1_000 + FEE_FIXED_MINOR;
        List<JsonObject> fees = new ArrayList<>();
        fees.add(fee(fee, currency, "Stripe processing fees", "stripe_fee"));
        long ours = Json.number(charge, "application_fee_amount");
        if (ours > 0) {
            fees.add(fee(ours, currency, "Application fee", "application_fee"));
        }
        return add(account, "charge", charge, amount, fee + ours, fees);
    }

    /** Stripe keeps its fee on a refund. */
    String refund(String account, JsonObject refund) {
        return add(account, "refund", refund, -Json.number(refund, "amount"), 0, List.of());
    }

    String failedRefund(String account, JsonObject refund) {
        return add(account, "refund_failure", refund, Json.number(refund, "amount"), 0, List.of());
    }

    JsonObject dispute(String account, JsonObject dispute) {
        List<JsonObject> fees =
                List.of(fee(DISPUTE_FEE_MINOR, Json.text(dispute, "currency"), "Dispute fee", "stripe_fee"));
        String id = add(account, "adjustment", dispute, -Json.number(dispute, "amount"), DISPUTE_FEE_MINOR, fees);
        return store.require(account, KIND, id, "id");
    }

    JsonObject wonDispute(String account, JsonObject dispute) {
        String id = add(account, "adjustment", dispute, Json.number(dispute, "amount"), 0, List.of());
        return store.require(account, KIND, id, "id");
    }

    String payout(String account, JsonObject payout) {
        String id = add(account, "payout", payout, -Json.number(payout, "amount"), 0, List.of());
        JsonObject own = store.require(account, KIND, id, "id");
        Json.set(own, Payouts.PART_OF, Json.text(payout, "id"));
        store.put(account, own);
        return id;
    }

    String failedPayout(String account, JsonObject payout) {
        return add(account, "payout_failure", payout, Json.number(payout, "amount"), 0, List.of());
    }

    private static JsonObject fee(long amount, String currency, String description, String type) {
        return Draft.empty()
                .with("amount", amount)
                .with("application", null)
                .with("currency", currency)
                .with("description", description)
                .with("type", type)
                .object();
    }

    private String add(
            String account, String type, JsonObject source, long amount, long fee, List<JsonObject> feeDetails) {
        String id = Ids.next("txn_");
        long now = clock.instant().getEpochSecond();
        store.put(
                account,
                Draft.of(KIND)
                        .with("id", id)
                        .with("amount", amount)
                        .with("available_on", now + UNTIL_AVAILABLE.toSeconds())
                        .with("created", now)
                        .with("currency", Json.text(source, "currency"))
                        .with("fee", fee)
                        .with("fee_details", feeDetails)
                        .with("net", amount - fee)
                        .with("reporting_category", category(type, source))
                        .with("source", Json.text(source, "id"))
                        .with("type", type)
                        .object());
        return id;
    }

    private static String category(String type, JsonObject source) {
        return switch (type) {
            case "adjustment" -> Json.text(source, "object").toLowerCase(Locale.ROOT);
            case "payout_failure" -> "payout_reversal";
            default -> type;
        };
    }
}
