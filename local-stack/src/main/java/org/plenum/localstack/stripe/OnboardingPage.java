package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;

/** Stands for Stripe's pages on which an organization gives its details: one button, and the account can take payments. */
final class OnboardingPage {
    private final Store store;
    private final Accounts accounts;

    OnboardingPage(Store store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    Response show(String linkId) {
        return store.inOneStep(() -> {
            JsonObject link = accounts.link(linkId);
            String account = Json.text(link, "_account");
            String content = """
                    <section class="panel"><h1 class="total">Take payments</h1>
                    <p>Stripe asks for company, bank account and identity here. The stand-in asks for nothing.</p>
                    <form method="post" action="/connect/%s"><button class="primary">Complete</button></form></section>
                    """.formatted(Html.escape(linkId));
            return Html.page(200, "Take payments", accounts.name(account), accounts.colour(account), content);
        });
    }

    Response complete(String linkId) {
        return store.inOneStep(() -> Response.seeOther(accounts.completeOnboarding(linkId)));
    }
}
