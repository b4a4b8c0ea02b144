package org.plenum.payments;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Stripe says of an account. */
record AccountFacts(
        String id,
        boolean chargesEnabled,
        boolean payoutsEnabled,
        List<String> due,
        @Nullable String disabledReason) {
    AccountFacts {
        due = List.copyOf(due);
    }

    static AccountFacts parse(String json) {
        JsonObject account = Json.createReader(new StringReader(json)).readObject();
        JsonObject requirements = SessionFacts.object(account, "requirements");
        return new AccountFacts(
                account.getString("id"),
                account.getBoolean("charges_enabled", false),
                account.getBoolean("payouts_enabled", false),
                requirements.get("currently_due") instanceof JsonArray due
                        ? due.getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList()
                        : List.of(),
                SessionFacts.text(requirements, "disabled_reason"));
    }
}
