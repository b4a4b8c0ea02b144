package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is bought: the {@code line_items} of a new session, checked and added up. */
record LineItems(List<JsonObject> items, String currency, long totalMinor) {
    private static final int ITEMS_MAX = 100;
    private static final long QUANTITY_MAX = 999_999;
    private static final long AMOUNT_MAX_MINOR = 99_999_999;
    private static final List<String> ITEM_NAMES =
            List.of("adjustable_quantity", "metadata", "price", "price_data", "quantity", "tax_rates");
    private static final List<String> PRICE_NAMES = List.of(
            "currency", "product", "product_data", "recurring", "tax_behavior", "unit_amount", "unit_amount_decimal");
    private static final List<String> PRODUCT_NAMES =
            List.of("description", "images", "metadata", "name", "tax_code", "unit_label");

    static LineItems read(Params params, Clock clock) {
        List<Params> wanted = params.parts("line_items");
        if (wanted.isEmpty()) {
            throw params.missing("line_items");
        }
        if (wanted.size() > ITEMS_MAX) {
            throw StripeError.invalid(null, "line_items", "A session can have at most 100 line items.");
        }
        List<JsonObject> items = new ArrayList<>();
        String currency = null;
        long total = 0;
        for (Params item : wanted) {
            JsonObject read = item(item, clock);
            currency = sameCurrency(currency, Json.text(read, "currency"));
            items.add(read);
            total = Math.addExact(total, Json.number(read, "amount_total"));
        }
        if (total > AMOUNT_MAX_MINOR) {
            throw StripeError.invalid(
                    "amount_too_large",
                    "line_items",
                    "The Checkout Session's total amount must be no more than 99999999.");
        }
        String agreed = currency == null ? "" : currency;
        if (total > 0 && total < Currencies.smallestCharge(agreed)) {
            throw StripeError.invalid(
                    "amount_too_small",
                    null,
                    "The Checkout Session's total amount due must add up to at least %s"
                            .formatted(Currencies.written(Currencies.smallestCharge(agreed), agreed)));
        }
        return new LineItems(items, agreed, total);
    }

    private static String sameCurrency(@Nullable String before, String now) {
        if (before != null && !before.equals(now)) {
            throw StripeError.invalid(
                    null,
                    "line_items",
                    "You can not use multiple currencies in one Checkout Session: %s and %s.".formatted(before, now));
        }
        return now;
    }

    private static JsonObject item(Params item, Clock clock) {
        item.allowOnly(ITEM_NAMES);
        if (!item.has("price_data") || item.has("price") || item.has("tax_rates") || item.has("adjustable_quantity")) {
            throw StripeError.invalid(
                    null, item.full("price_data"), "The stand-in knows line items with price_data and quantity only.");
        }
        Params price = item.part("price_data");
        price.allowOnly(PRICE_NAMES);
        if (price.has("recurring") || price.has("product")) {
            throw StripeError.invalid(
                    null, price.full("product_data"), "The stand-in knows one-time prices with product_data only.");
        }
        Params product = price.part("product_data");
        product.allowOnly(PRODUCT_NAMES);
        String name = product.required("name");
        String currency = Currencies.checked(price.required("currency"), price.full("currency"));
        long unitAmount = unitAmount(price);
        Long quantity = item.whole("quantity");
        if (quantity == null) {
            throw item.missing("quantity");
        }
        if (quantity < 1 || quantity > QUANTITY_MAX) {
            throw StripeError.invalid(
                    "parameter_invalid_integer",
                    item.full("quantity"),
                    "This value must be between 1 and 999999 inclusive.");
        }
        long amount = Math.multiplyExact(unitAmount, quantity);
        JsonObject read = Draft.of("item")
                .with("id", Ids.next("li_"))
                .with("amount_subtotal", amount)
                .with("amount_total", amount)
                .with("currency", currency)
                .with("description", name)
                .with("metadata", item.metadata())
                .with("quantity", quantity)
                .with("_detail", product.text("description"))
                .object();
        JsonObject shownPrice = Json.object(read, "price");
        Json.set(shownPrice, "id", Ids.next("price_"));
        Json.set(shownPrice, "created", clock.instant().getEpochSecond());
        Json.set(shownPrice, "currency", currency);
        Json.set(shownPrice, "product", Ids.next("prod_"));
        Json.set(shownPrice, "tax_behavior", price.textOr("tax_behavior", "unspecified"));
        Json.set(shownPrice, "unit_amount", unitAmount);
        Json.set(shownPrice, "unit_amount_decimal", Long.toString(unitAmount));
        return read;
    }

    private static long unitAmount(Params price) {
        String decimal = price.text("unit_amount_decimal");
        Long whole = price.whole("unit_amount");
        if (whole == null && decimal != null) {
            whole = price.whole("unit_amount_decimal");
        }
        if (whole == null) {
            throw price.missing("unit_amount");
        }
        if (whole < 0 || whole > AMOUNT_MAX_MINOR) {
            throw StripeError.invalid(
                    "parameter_invalid_integer",
                    price.full("unit_amount"),
                    "This value must be between 0 and 99999999 inclusive.");
        }
        return whole;
    }
}
