package org.plenum.payments;

import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import com.stripe.model.StripeObjectInterface;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.AccountRetrieveParams;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.DisputeRetrieveParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PayoutRetrieveParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks Stripe how things stand with the current organization's account, whatever events said. Never inside a transaction. */
@ApplicationScoped
class StripeReports {
    /** Of a list, with {@link #PAGES_MAX} at a hundred each: more is read the next time, or not shown. */
    static final int ITEMS_MAX = 5_000;

    /** The movement that is the payout itself, beside those that it consists of; what an earlier one that failed brought back is of the latter. */
    private static final String WITHDRAWAL = "payout";

    private static final long PAGE_ITEMS = 100;
    private static final int PAGES_MAX = ITEMS_MAX / 100;

    @Inject
    StripeConnection connection;

    @Inject
    ConnectedAccounts accounts;

    AccountFacts account() {
        String id = accounts.current().orElseThrow(NotConnected::new);
        return AccountFacts.parse(body(connection.call(client -> client.v1()
                .accounts()
                .retrieve(id, AccountRetrieveParams.builder().build()))));
    }

    /** Where the organization tells Stripe what it wants to know; good for a few minutes. */
    String onboarding(String returnUrl) {
        AccountLinkCreateParams link = AccountLinkCreateParams.builder()
                .setAccount(accounts.current().orElseThrow(NotConnected::new))
                .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                .setRefreshUrl(returnUrl)
                .setReturnUrl(returnUrl)
                .build();
        return connection
                .call(client -> client.v1().accountLinks().create(link))
                .getUrl();
    }

    DisputeFacts dispute(String id) {
        return DisputeFacts.parse(body(connection.call(client -> client.v1()
                .disputes()
                .retrieve(id, DisputeRetrieveParams.builder().build(), connection.options()))));
    }

    PayoutFacts payout(String id) {
        return PayoutFacts.parse(body(connection.call(client -> client.v1()
                .payouts()
                .retrieve(id, PayoutRetrieveParams.builder().build(), connection.options()))));
    }

    /** What the payout consists of; its own line, which takes the sum out of the balance, is not among it. */
    List<PayoutFacts.Entry> entries(String payoutId) {
        return all(after -> {
                    BalanceTransactionListParams.Builder asked = BalanceTransactionListParams.builder()
                            .setPayout(payoutId)
                            .setLimit(PAGE_ITEMS)
                            .addExpand("data.source");
                    if (after != null) {
                        asked.setStartingAfter(after);
                    }
                    return connection.call(
                            client -> client.v1().balanceTransactions().list(asked.build(), connection.options()));
                })
                .stream()
                .filter(transaction -> !transaction.getString("type", "").equals(WITHDRAWAL))
                .map(PayoutFacts.Entry::of)
                .toList();
    }

    /** What happened since then, the oldest first. */
    List<JsonObject> events(Instant since) {
        List<JsonObject> newestFirst = all(after -> {
            EventListParams.Builder asked = EventListParams.builder()
                    .setCreated(EventListParams.Created.builder()
                            .setGte(since.getEpochSecond())
                            .build())
                    .setLimit(PAGE_ITEMS);
            if (after != null) {
                asked.setStartingAfter(after);
            }
            return connection.call(client -> client.v1().events().list(asked.build(), connection.options()));
        });
        return newestFirst.reversed();
    }

    private interface Pages {
        StripeCollection<? extends HasId> after(@Nullable String id);
    }

    /** Read from the JSON itself, so that an account pinned to another version of the API is understood too. */
    private static List<JsonObject> all(Pages pages) {
        List<JsonObject> all = new ArrayList<>();
        for (int page = 0; page < PAGES_MAX; page++) {
            JsonObject list = Json.createReader(new StringReader(body(
                            pages.after(all.isEmpty() ? null : all.getLast().getString("id")))))
                    .readObject();
            all.addAll(list.getJsonArray("data").getValuesAs(JsonObject.class));
            if (!list.getBoolean("has_more", false)) {
                break;
            }
        }
        return all;
    }

    private static String body(StripeObjectInterface answer) {
        return answer.getLastResponse().body();
    }
}
