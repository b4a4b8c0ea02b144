package org.plenum.localstack.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code expand[]=payment_intent.latest_charge}: puts objects where their ids stand. */
final class Expansion {
    private static final int PATHS_MAX = 20;
    private static final int DEPTH_MAX = 4;

    /** Kinds by the beginning of their ids, for what the stand-in's objects refer to. */
    private static final Map<String, String> KINDS = Map.of(
            "pi_", Payments.INTENT,
            "ch_", Payments.CHARGE,
            "py_", Payments.CHARGE,
            "txn_", Balance.KIND,
            "re_", Refunds.KIND,
            "du_", Disputes.KIND,
            "po_", Payouts.KIND,
            "cs_", CheckoutSessions.KIND);

    private final Store store;
    private final String account;

    Expansion(Store store, String account) {
        this.store = store;
        this.account = account;
    }

    /** A copy to answer with. */
    JsonObject render(JsonObject object, List<String> paths) {
        if (paths.size() > PATHS_MAX) {
            throw StripeError.invalid(null, "expand", "You can expand at most 20 properties.");
        }
        JsonObject answer = Json.visible(object);
        restoreHidden(object, answer, paths);
        for (String path : paths) {
            List<String> names = List.of(path.split("\\.", -1));
            if (names.size() > DEPTH_MAX) {
                throw StripeError.invalid(null, "expand", "You cannot expand more than 4 levels of a property.");
            }
            expand(answer, names, path);
        }
        return answer;
    }

    /** Line items are part of a session only when they are asked for. */
    private static void restoreHidden(JsonObject object, JsonObject answer, List<String> paths) {
        if (paths.contains("line_items") && object.has("_line_items")) {
            String url = "/v1/checkout/sessions/" + Json.text(object, "id") + "/line_items";
            answer.add("line_items", Json.visible(Lists.whole(Json.items(object, "_line_items"), url)));
        }
        if (paths.contains("data.line_items")) {
            JsonArray all = Json.items(object, "data");
            for (int i = 0; i < all.size(); i++) {
                restoreHidden(
                        all.get(i).getAsJsonObject(),
                        Json.items(answer, "data").get(i).getAsJsonObject(),
                        List.of("line_items"));
            }
        }
    }

    private void expand(JsonObject at, List<String> names, String path) {
        JsonElement value = at.get(names.getFirst());
        if (value == null) {
            throw StripeError.invalid(null, "expand", "This property cannot be expanded (%s).".formatted(path));
        }
        List<String> rest = names.subList(1, names.size());
        if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(item -> expandInside(item, rest, path));
            return;
        }
        if (value.isJsonPrimitive()) {
            JsonObject found = referred(value.getAsString());
            if (found == null) {
                throw StripeError.invalid(null, "expand", "This property cannot be expanded (%s).".formatted(path));
            }
            at.add(names.getFirst(), found);
            value = found;
        }
        expandInside(value, rest, path);
    }

    private void expandInside(JsonElement value, List<String> rest, String path) {
        if (!rest.isEmpty() && value.isJsonObject()) {
            expand(value.getAsJsonObject(), rest, path);
        }
    }

    private @Nullable JsonObject referred(String id) {
        JsonObject found = KINDS.entrySet().stream()
                .filter(kind -> id.startsWith(kind.getKey()))
                .map(kind -> store.find(account, kind.getValue(), id))
                .findFirst()
                .orElse(null);
        return found == null ? null : Json.visible(found);
    }
}
