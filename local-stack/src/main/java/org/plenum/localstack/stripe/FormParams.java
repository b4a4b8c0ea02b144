package org.plenum.localstack.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads Stripe's nested form encoding, {@code line_items[0][price_data][currency]=eur}, into a JSON tree of texts. */
final class FormParams {
    private static final int PARAMETERS_MAX = 2_000;
    private static final int DEPTH_MAX = 8;

    private FormParams() {}

    static JsonObject parse(@Nullable String encoded) {
        JsonObject root = new JsonObject();
        if (encoded == null || encoded.isEmpty()) {
            return root;
        }
        String[] pairs = encoded.split("&", PARAMETERS_MAX + 1);
        if (pairs.length > PARAMETERS_MAX) {
            throw StripeError.invalid(null, null, "Too many parameters.");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                put(root, names(decode(pair.substring(0, equals))), decode(pair.substring(equals + 1)));
            }
        }
        return withArrays(root).getAsJsonObject();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw StripeError.invalid(null, null, "Invalid percent-encoding in the request.");
        }
    }

    private static List<String> names(String key) {
        List<String> names = new ArrayList<>();
        int bracket = key.indexOf('[');
        names.add(bracket < 0 ? key : key.substring(0, bracket));
        int at = bracket;
        while (at >= 0 && at < key.length()) {
            int end = key.indexOf(']', at);
            if (key.charAt(at) != '[' || end < 0 || names.size() >= DEPTH_MAX) {
                throw StripeError.invalid("parameter_unknown", key, "Received unknown parameter: " + key);
            }
            names.add(key.substring(at + 1, end));
            at = end + 1;
        }
        return names;
    }

    private static void put(JsonObject root, List<String> names, String value) {
        JsonObject at = root;
        for (String name : names.subList(0, names.size() - 1)) {
            String key = name.isEmpty() ? String.valueOf(at.size()) : name;
            JsonElement next = at.get(key);
            if (next == null || !next.isJsonObject()) {
                next = new JsonObject();
                at.add(key, next);
            }
            at = next.getAsJsonObject();
        }
        String last = names.getLast();
        at.add(last.isEmpty() ? String.valueOf(at.size()) : last, new JsonPrimitive(value));
    }

    /** An object whose names are all numbers was an array, except under {@code metadata}, where people may choose numbers as names. */
    private static JsonElement withArrays(JsonElement element) {
        if (!element.isJsonObject()) {
            return element;
        }
        JsonObject object = element.getAsJsonObject();
        if (!object.isEmpty() && object.keySet().stream().allMatch(FormParams::isIndex)) {
            JsonArray array = new JsonArray();
            object.entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> Integer.parseInt(entry.getKey())))
                    .map(Map.Entry::getValue)
                    .forEach(item -> array.add(withArrays(item)));
            return array;
        }
        JsonObject copy = new JsonObject();
        object.entrySet()
                .forEach(entry -> copy.add(
                        entry.getKey(),
                        "metadata".equals(entry.getKey()) ? entry.getValue() : withArrays(entry.getValue())));
        return copy;
    }

    private static boolean isIndex(String name) {
        return !name.isEmpty() && name.length() <= 4 && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
