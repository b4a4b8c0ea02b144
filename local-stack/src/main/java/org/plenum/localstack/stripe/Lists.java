package org.plenum.localstack.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stripe's lists: newest first, {@code limit}, {@code starting_after}, {@code ending_before}, {@code created[gte]} and equality on a few attributes. */
final class Lists {
    private static final int LIMIT_DEFAULT = 10;
    private static final int LIMIT_MAX = 100;
    private static final List<String> PAGING = List.of("created", "ending_before", "expand", "limit", "starting_after");

    private Lists() {}

    static JsonObject whole(Iterable<JsonElement> items, String url) {
        return list(Json.array(items).asList(), false, url);
    }

    static JsonObject page(ApiCall call, List<JsonObject> newestFirst, List<String> filters, String url) {
        Params params = call.params();
        params.allowOnly(Stream.of(PAGING, filters).flatMap(List::stream).toList());
        List<JsonObject> matching =
                newestFirst.stream().filter(matches(params, filters)).toList();
        long limit = params.wholeOr("limit", LIMIT_DEFAULT);
        if (limit < 1 || limit > LIMIT_MAX) {
            throw StripeError.invalid(
                    "parameter_invalid_integer", "limit", "This value must be between 1 and 100 inclusive.");
        }
        String after = params.text("starting_after");
        String before = params.text("ending_before");
        if (before != null) {
            int end = position(newestFirst, matching, before, "ending_before");
            int start = (int) Math.max(0, end - limit);
            return list(matching.subList(start, end), start > 0, url);
        }
        int start = after == null ? 0 : position(newestFirst, matching, after, "starting_after") + 1;
        int end = (int) Math.min(matching.size(), start + limit);
        return list(matching.subList(start, end), end < matching.size(), url);
    }

    private static JsonObject list(List<? extends JsonElement> data, boolean more, String url) {
        return Json.of("object", "list", "data", data, "has_more", more, "url", url);
    }

    private static int position(List<JsonObject> all, List<JsonObject> matching, String id, String param) {
        for (int i = 0; i < matching.size(); i++) {
            if (Json.text(matching.get(i), "id").equals(id)) {
                return i;
            }
        }
        String kind = all.isEmpty() ? "object" : Json.text(all.getFirst(), "object");
        throw StripeError.missing(kind, id, param);
    }

    private static Predicate<JsonObject> matches(Params params, List<String> filters) {
        Predicate<JsonObject> all = created(params);
        for (String name : filters) {
            if (name.equals("types")) {
                List<String> types = params.texts("types");
                all = all.and(object -> types.isEmpty() || types.contains(Json.text(object, "type")));
            } else if (name.equals("delivery_success") && params.has(name)) {
                boolean delivered = params.flag(name);
                all = all.and(event -> delivered == (Json.number(event, "pending_webhooks") == 0));
            } else if (name.equals(Payouts.KIND) && params.has(name)) {
                String wanted = params.text(name);
                all = all.and(transaction -> same(wanted, Json.textOrNull(transaction, Payouts.PART_OF)));
            } else if (params.has(name)) {
                String wanted = params.text(name);
                all = all.and(object -> same(wanted, Json.textOrNull(object, name)));
            }
        }
        return all;
    }

    /** {@code charge.*} stands for every type that begins so, as Stripe has it for events. */
    private static boolean same(@Nullable String wanted, @Nullable String found) {
        return wanted != null
                && found != null
                && (wanted.endsWith("*")
                        ? found.startsWith(wanted.substring(0, wanted.length() - 1))
                        : found.equals(wanted));
    }

    private static Predicate<JsonObject> created(Params params) {
        if (!params.has("created")) {
            return _ -> true;
        }
        if (params.values().get("created").isJsonPrimitive()) {
            Long exactly = params.whole("created");
            return object -> exactly != null && Json.number(object, "created") == exactly;
        }
        Params range = params.part("created");
        range.allowOnly(List.of("gt", "gte", "lt", "lte"));
        long from = Math.max(range.wholeOr("gte", 0), range.wholeOr("gt", -1) + 1);
        long to = Math.min(
                range.wholeOr("lte", Long.MAX_VALUE), range.wholeOr("lt", Long.MAX_VALUE) - (range.has("lt") ? 1 : 0));
        return object -> Json.number(object, "created") >= from && Json.number(object, "created") <= to;
    }
}
