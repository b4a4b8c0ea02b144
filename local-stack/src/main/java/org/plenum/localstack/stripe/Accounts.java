package org.plenum.localstack.stripe;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Connected accounts. An account that was never created through the API exists nonetheless, ready to take payments, so that a new organization can sell
 * on the local stack at once.
 */
final class Accounts {
    static final String PLATFORM = "acct_platform";

    private static final String KIND = "account";
    private static final Pattern ID = Pattern.compile("acct_[A-Za-z0-9_-]{1,64}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final List<String> NAMES = List.of(
            "business_profile",
            "business_type",
            "capabilities",
            "company",
            "controller",
            "country",
            "default_currency",
            "email",
            "expand",
            "individual",
            "metadata",
            "settings",
            "tos_acceptance",
            "type");

    private final Store store;
    private final Events events;
    private final Clock clock;
    private final String url;
    private final Map<String, StripeStandIn.Brand> brands;

    Accounts(Store store, Events events, Clock clock, String url, Map<String, StripeStandIn.Brand> brands) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.url = url;
        this.brands = brands;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    JsonObject create(ApiCall call) {
        JsonObject account = fresh(Ids.next("acct_"));
        Json.set(account, "country", call.params().textOr("country", "DE"));
        Json.set(account, "type", call.params().textOr("type", "none"));
        apply(account, call.params());
        setReady(account, false);
        return store.put(PLATFORM, account);
    }

    JsonObject retrieve(ApiCall call) {
        return byId(call.ids().isEmpty() ? call.account() : call.id());
    }

    JsonObject update(ApiCall call) {
        JsonObject account = byId(call.id());
        apply(account, call.params());
        events.record(call.cause(), call.id(), "account.updated", store.put(PLATFORM, account));
        return account;
    }

    JsonObject createLink(ApiCall call) {
        Params params = call.params();
        JsonObject account = byId(params.required("account"));
        params.required("type");
        long now = clock.instant().getEpochSecond();
        JsonObject link = Draft.empty()
                .with("id", Ids.next("alnk_"))
                .with("object", "account_link")
                .with("created", now)
                .with("expires_at", now + 300)
                .with("url", null)
                .with("_account", Json.text(account, "id"))
                .with("_return_url", params.required("return_url"))
                .object();
        Json.set(link, "url", url + "/connect/" + Json.text(link, "id"));
        store.put(PLATFORM, link);
        JsonObject shown = Json.visible(link);
        shown.remove("id");
        return shown;
    }

    /** What a person does on Stripe's onboarding pages, all at once. Returns where the browser goes then. */
    String completeOnboarding(String linkId) {
        JsonObject link = link(linkId);
        JsonObject account = byId(Json.text(link, "_account"));
        setReady(account, true);
        String id = Json.text(account, "id");
        events.record(ApiCall.Cause.NO_REQUEST, id, "account.updated", store.put(PLATFORM, account));
        return Json.text(link, "_return_url");
    }

    /** Stripe wants to know more, and until then the account takes no money and pays none out. */
    void restrict(String id) {
        JsonObject account = byId(id);
        setReady(account, false);
        Json.set(Json.object(account, "requirements"), "disabled_reason", "requirements.past_due");
        events.record(ApiCall.Cause.NO_REQUEST, id, "account.updated", store.put(PLATFORM, account));
    }

    /** Somebody of the organization ends the connection in Stripe's own dashboard. */
    void deauthorize(String id) {
        connection(id, "deauthorized");
    }

    void authorize(String id) {
        connection(id, "authorized");
    }

    private void connection(String id, String what) {
        JsonObject application = Draft.empty()
                .with("id", "ca_platform")
                .with("object", "application")
                .with("name", "Platform")
                .object();
        events.record(ApiCall.Cause.NO_REQUEST, id, "account.application." + what, application);
    }

    JsonObject link(String linkId) {
        return store.require(PLATFORM, "account_link", linkId, "id");
    }

    JsonObject byId(String id) {
        JsonObject known = store.find(PLATFORM, KIND, id);
        if (known != null) {
            return known;
        }
        if (!isId(id)) {
            throw StripeError.missing(KIND, id, "account");
        }
        JsonObject implied = fresh(id);
        StripeStandIn.Brand brand = brands.getOrDefault(id, new StripeStandIn.Brand(nameFrom(id), "#3b4a5e"));
        Json.set(Json.object(implied, "business_profile"), "name", brand.name());
        JsonObject settings = Json.object(implied, "settings");
        Json.set(Json.object(settings, "dashboard"), "display_name", brand.name());
        Json.set(Json.object(settings, "branding"), "primary_color", brand.colour());
        return implied;
    }

    String name(String id) {
        JsonObject account = byId(id);
        String name = Json.textOrNull(Json.object(account, "business_profile"), "name");
        return name == null ? id : name;
    }

    String colour(String id) {
        JsonObject branding = Json.object(Json.object(byId(id), "settings"), "branding");
        String colour = Json.textOrNull(branding, "primary_color");
        return colour == null ? "#3b4a5e" : colour;
    }

    private JsonObject fresh(String id) {
        return Draft.of(KIND)
                .with("id", id)
                .with("created", clock.instant().getEpochSecond())
                .object();
    }

    private static void apply(JsonObject account, Params params) {
        params.allowOnly(NAMES);
        if (params.has("email")) {
            Json.set(account, "email", params.text("email"));
        }
        copy(params.part("business_profile"), Json.object(account, "business_profile"), List.of("name", "url"));
        JsonObject branding = Json.object(Json.object(account, "settings"), "branding");
        Params wanted = params.part("settings").part("branding");
        String colour = wanted.text("primary_color");
        if (colour != null && !COLOUR.matcher(colour).matches()) {
            throw StripeError.invalid(null, wanted.full("primary_color"), "Invalid hex color: " + colour);
        }
        copy(wanted, branding, List.of("primary_color"));
        params.mergeMetadata(account);
    }

    private static void copy(Params from, JsonObject to, List<String> names) {
        names.stream().filter(from::has).forEach(name -> Json.set(to, name, from.text(name)));
    }

    private static void setReady(JsonObject account, boolean ready) {
        List.of("charges_enabled", "payouts_enabled", "details_submitted")
                .forEach(name -> Json.set(account, name, ready));
        List<String> due = ready ? List.of() : List.of("external_account", "tos_acceptance.date");
        JsonObject requirements = Json.object(account, "requirements");
        Json.set(requirements, "currently_due", due);
        Json.set(requirements, "disabled_reason", null);
    }

    private static String nameFrom(String id) {
        String slug = id.substring("acct_".length());
        return slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1).replace('-', ' ');
    }
}
