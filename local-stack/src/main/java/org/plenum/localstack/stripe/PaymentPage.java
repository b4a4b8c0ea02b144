package org.plenum.localstack.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the buyer sees under {@code /c/pay/{session}}, and what the four buttons do. */
final class PaymentPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH);

    private static final System.Logger LOG = System.getLogger(PaymentPage.class.getName());

    /** docs.stripe.com/checkout/fulfillment: the redirect waits for {@code checkout.session.completed} up to 10 seconds. */
    private static final Duration BUYER_WAITS_MAX = Duration.ofSeconds(10);

    private final Store store;
    private final CheckoutSessions sessions;
    private final Accounts accounts;
    private final Webhooks webhooks;

    PaymentPage(Store store, CheckoutSessions sessions, Accounts accounts, Webhooks webhooks) {
        this.webhooks = webhooks;
        this.store = store;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    Response show(String sessionId) {
        return store.inOneStep(() -> {
            Store.Owned owned = find(sessionId);
            return owned == null ? unknown() : page(owned, null);
        });
    }

    /** Like Stripe it keeps the buyer until the platform has heard of the payment, but not for long. */
    Response choose(String sessionId, Params params) {
        Response response = store.inOneStep(() -> {
            Store.Owned owned = find(sessionId);
            return owned == null ? unknown() : outcome(owned, params);
        });
        if (!webhooks.awaitFirstAttempts(sessionId, BUYER_WAITS_MAX)) {
            LOG.log(System.Logger.Level.INFO, "stripe.redirected-before-webhook session={0}", sessionId);
        }
        return response;
    }

    /** A second post finds the session complete and goes where the first one went; nothing is charged twice. */
    private Response outcome(Store.Owned owned, Params params) {
        JsonObject session = owned.object();
        if (Json.text(session, "status").equals("complete")) {
            return Response.seeOther(CheckoutSessions.successUrl(session));
        }
        if (!CheckoutSessions.isOpen(session)) {
            return page(owned, null);
        }
        String email = params.text("email");
        switch (params.textOr("outcome", "")) {
            case "paid" -> sessions.pay(owned.account(), session, email);
            case "delayed" -> sessions.payLater(owned.account(), session, email);
            case "declined" -> {
                sessions.decline(owned.account(), session, email);
                return page(owned, "Your card was declined. Nothing was charged; try again or go back.");
            }
            case "cancelled" -> {
                String back = Json.textOrNull(session, "cancel_url");
                return back == null ? page(owned, null) : Response.seeOther(back);
            }
            default -> {
                return page(owned, "Choose one of the buttons below.");
            }
        }
        return Response.seeOther(CheckoutSessions.successUrl(session));
    }

    private Store.@Nullable Owned find(String sessionId) {
        try {
            return store.requireAnywhere(CheckoutSessions.KIND, sessionId);
        } catch (StripeError _) {
            return null;
        }
    }

    private static Response unknown() {
        return Html.page(404, "No such payment", "Checkout", "#3b4a5e", """
                <section class="panel"><h1 class="total">No such payment</h1>
                <p>This address belongs to no checkout. Go back to the shop and start again.</p></section>
                """);
    }

    private Response page(Store.Owned owned, @Nullable String problem) {
        JsonObject session = owned.object();
        boolean open = CheckoutSessions.isOpen(session);
        boolean expired = Json.text(session, "status").equals("expired");
        String organization = accounts.name(owned.account());
        String title = open ? "Pay " + total(session) : expired ? "Checkout expired" : "Payment done";
        String content = summary(session, organization)
                + (open ? form(session, problem) : expired ? expired(session) : complete(session));
        return Html.page(expired ? 410 : 200, title, organization, accounts.colour(owned.account()), content);
    }

    private static String total(JsonObject session) {
        return Currencies.written(Json.number(session, "amount_total"), Json.text(session, "currency"));
    }

    private static String summary(JsonObject session, String organization) {
        StringBuilder lines = new StringBuilder();
        for (JsonElement element : Json.items(session, "_line_items")) {
            lines.append(line(element.getAsJsonObject()));
        }
        return """
                <section aria-labelledby="what">
                <h1 id="what">Pay %s</h1>
                <p class="total">%s</p>
                <ul aria-label="What you are buying">%s</ul>
                </section>
                """.formatted(Html.escape(organization), Html.escape(total(session)), lines);
    }

    private static String line(JsonObject item) {
        String currency = Json.text(item, "currency");
        String unit = Currencies.written(Json.number(Json.object(item, "price"), "unit_amount"), currency);
        String detail = Json.textOrNull(item, "_detail");
        return """
                <li><strong>%s</strong><span>%s</span><small>%s%d × %s</small></li>
                """.formatted(
                        Html.escape(Json.text(item, "description")),
                        Html.escape(Currencies.written(Json.number(item, "amount_total"), currency)),
                        detail == null ? "" : Html.escape(detail) + "<br>",
                        Json.number(item, "quantity"),
                        Html.escape(unit));
    }

    private static String form(JsonObject session, @Nullable String problem) {
        String alert = problem == null
                ? ""
                : "<div class=\"alert\" role=\"alert\"><strong>Not paid</strong>%s</div>"
                        .formatted(Html.escape(problem));
        String known = Json.textOrNull(session, "customer_email");
        String email = known == null
                ? "<label>Email <input type=\"email\" name=\"email\" autocomplete=\"email\" maxlength=\"254\"></label>"
                : "<p>Receipt to %s</p>".formatted(Html.escape(known));
        String cancel = Json.has(session, "cancel_url")
                ? "<button class=\"quiet\" name=\"outcome\" value=\"cancelled\" formnovalidate>Cancel</button>"
                : "";
        return """
                <section class="panel" aria-labelledby="how">
                <h2 id="how">How should this payment go?</h2>
                <p>This page is open until %s.</p>
                %s
                <form method="post" action="/c/pay/%s/outcome">
                %s
                <button class="primary" name="outcome" value="paid">Pay</button>
                <div class="pair">
                <button name="outcome" value="delayed">Pay later</button>
                <button name="outcome" value="declined">Decline</button>
                </div>
                %s
                </form>
                <dl><dt>Pay</dt><dd>The card is charged at once.</dd>
                <dt>Pay later</dt><dd>A bank debit: accepted now, confirmed or refused some time after.</dd>
                <dt>Decline</dt><dd>The bank refuses the card; you stay here.</dd></dl>
                </section>
                """.formatted(
                        TIME.format(Instant.ofEpochSecond(Json.number(session, "expires_at"))
                                .atOffset(ZoneOffset.UTC)),
                        alert,
                        Html.escape(Json.text(session, "id")),
                        email,
                        cancel);
    }

    private static String expired(JsonObject session) {
        String back = Json.textOrNull(session, "cancel_url");
        String link =
                back == null ? "" : "<a class=\"button\" href=\"%s\">Back to the shop</a>".formatted(Html.escape(back));
        return """
                <section class="panel"><h2>This checkout has expired</h2>
                <p>Nothing was charged. Start again to buy what you see here.</p>%s</section>
                """.formatted(link);
    }

    private static String complete(JsonObject session) {
        boolean paid = !Json.text(session, "payment_status").equals("unpaid");
        return """
                <section class="panel"><h2>%s</h2>
                <p>There is nothing left to do here.</p>
                <a class="button primary" href="%s">Continue</a></section>
                """.formatted(
                        paid ? "Your payment is done" : "Your payment is on its way",
                        Html.escape(CheckoutSessions.successUrl(session)));
    }
}
