package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a new Checkout Session. What Stripe knows and the stand-in does not is refused aloud, never passed over in silence. */
final class SessionRequest {
    private static final Duration LONGEST_LIFE = Duration.ofHours(24);

    /** A minute for clocks that differ. */
    private static final Duration CLOCK_GRACE = Duration.ofMinutes(1);

    private static final int REFERENCE_MAX_CHARS = 200;

    private static final List<String> COSMETIC = List.of(
            "billing_address_collection",
            "branding_settings",
            "consent_collection",
            "custom_text",
            "customer_creation",
            "integration_identifier",
            "invoice_creation",
            "locale",
            "name_collection",
            "origin_context",
            "payment_method_configuration",
            "payment_method_options",
            "payment_method_types",
            "phone_number_collection",
            "submit_type",
            "tax_id_collection",
            "wallet_options");
    private static final List<String> NAMES = List.of(
            "cancel_url",
            "client_reference_id",
            "customer_email",
            "expand",
            "expires_at",
            "line_items",
            "metadata",
            "mode",
            "payment_intent_data",
            "success_url",
            "ui_mode");
    private static final Set<String> INTENT_TEXTS = Set.of(
            "description", "receipt_email", "statement_descriptor", "statement_descriptor_suffix", "transfer_group");

    private final Clock clock;

    SessionRequest(Clock clock) {
        this.clock = clock;
    }

    JsonObject read(ApiCall call, Duration shortestLife) {
        Params params = call.params();
        for (String name : params.values().keySet()) {
            if (!NAMES.contains(name) && !COSMETIC.contains(name)) {
                throw StripeError.invalid(
                        "parameter_unknown",
                        name,
                        "Received unknown parameter: %s (unknown to Stripe, or to the stand-in)".formatted(name));
            }
        }
        requireOneOf(params, "mode", "payment");
        if (params.has("ui_mode")) {
            requireOneOf(params, "ui_mode", "hosted_page");
        }
        String reference = params.text("client_reference_id");
        if (reference != null && reference.length() > REFERENCE_MAX_CHARS) {
            throw StripeError.invalid(null, "client_reference_id", "At most 200 characters.");
        }
        LineItems lines = LineItems.read(params, clock);
        long now = clock.instant().getEpochSecond();
        JsonObject session = Draft.of(CheckoutSessions.KIND)
                .with("id", Ids.session())
                .with("amount_subtotal", lines.totalMinor())
                .with("amount_total", lines.totalMinor())
                .with("cancel_url", url(params, "cancel_url"))
                .with("client_reference_id", reference)
                .with("created", now)
                .with("currency", lines.currency())
                .with("customer_email", email(params))
                .with("expires_at", expiresAt(params, now, shortestLife))
                .with("metadata", params.metadata())
                .with("payment_status", lines.totalMinor() == 0 ? "no_payment_required" : "unpaid")
                .with("success_url", required(params, url(params, "success_url")))
                .with("_line_items", lines.items())
                .with("_intent_data", intentData(call, lines))
                .object();
        COSMETIC.stream()
                .filter(name -> params.has(name) && session.has(name))
                .forEach(name -> session.add(name, params.values().get(name)));
        return session;
    }

    private static void requireOneOf(Params params, String name, String known) {
        if (!params.required(name).equals(known)) {
            throw StripeError.invalid(null, name, "Invalid %s: the stand-in knows only %s.".formatted(name, known));
        }
    }

    private static String required(Params params, @Nullable String successUrl) {
        if (successUrl == null) {
            throw params.missing("success_url");
        }
        return successUrl;
    }

    private static @Nullable String url(Params params, String name) {
        String url = params.text(name);
        if (url == null) {
            return null;
        }
        try {
            URI read = URI.create(url.replace("{", "%7B").replace("}", "%7D"));
            if (read.getHost() != null && Set.of("http", "https").contains(String.valueOf(read.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // Answered below, as any other text that is no address.
        }
        throw StripeError.invalid("url_invalid", name, "Not a valid URL. URLs must begin with http or https: " + name);
    }

    private static @Nullable String email(Params params) {
        String email = params.text("customer_email");
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw StripeError.invalid("email_invalid", "customer_email", "Invalid email address.");
        }
        return email;
    }

    private static long expiresAt(Params params, long now, Duration shortestLife) {
        long expiresAt = params.wholeOr("expires_at", now + LONGEST_LIFE.toSeconds());
        long earliest = now + shortestLife.toSeconds() - CLOCK_GRACE.toSeconds();
        long latest = now + LONGEST_LIFE.plus(CLOCK_GRACE).toSeconds();
        if (expiresAt < earliest || expiresAt <= now || expiresAt > latest) {
            throw StripeError.invalid(
                    null,
                    "expires_at",
                    "The `expires_at` timestamp must be at least %d minutes and less than 24 hours from Checkout Session creation."
                            .formatted(shortestLife.toMinutes()));
        }
        return expiresAt;
    }

    private static JsonObject intentData(ApiCall call, LineItems lines) {
        Params params = call.params().part("payment_intent_data");
        JsonObject data = new JsonObject();
        for (String name : params.values().keySet()) {
            switch (name) {
                case "application_fee_amount" -> data.addProperty(name, applicationFee(call, params, lines));
                case "metadata" -> data.add(name, params.metadata());
                case "capture_method" -> data.addProperty(name, automatic(params));
                default -> {
                    if (!INTENT_TEXTS.contains(name)) {
                        throw StripeError.invalid(
                                "parameter_unknown",
                                params.full(name),
                                "Received unknown parameter: " + params.full(name));
                    }
                    Json.set(data, name, params.text(name));
                }
            }
        }
        return data;
    }

    private static String automatic(Params params) {
        String method = params.required("capture_method");
        if (!method.startsWith("automatic")) {
            throw StripeError.invalid(null, params.full("capture_method"), "The stand-in captures automatically only.");
        }
        return method;
    }

    private static long applicationFee(ApiCall call, Params params, LineItems lines) {
        long fee = params.wholeOr("application_fee_amount", 0);
        if (!call.connected()) {
            throw StripeError.invalid(
                    null,
                    params.full("application_fee_amount"),
                    "Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or Stripe-Account header) or destination payment (using `transfer_data[destination]`).");
        }
        if (fee < 0 || fee > lines.totalMinor()) {
            throw StripeError.invalid(
                    null,
                    params.full("application_fee_amount"),
                    "The application fee must be between 0 and the total amount.");
        }
        return fee;
    }
}
