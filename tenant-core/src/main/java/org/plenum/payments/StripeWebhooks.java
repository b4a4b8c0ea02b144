package org.plenum.payments;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.plenum.access.Caller;
import org.plenum.access.Callers;
import org.plenum.access.Unrestricted;
import org.plenum.kernel.Door;
import org.plenum.tenancy.Tenancy;
import org.plenum.tenancy.Tenant;
import org.plenum.tenancy.TenantRegister;

/** Where Stripe tells what happened. Finds out whose it is and has it recorded there. */
@Door
public class StripeWebhooks {
    public static final int PAYLOAD_MAX_BYTES = 256 * 1024;

    /** Older signatures may be somebody's copy. */
    private static final int SIGNATURE_MAX_AGE_SECONDS = 300;

    private static final Logger LOG = Logger.getLogger(StripeWebhooks.class.getName());

    @Inject
    @ConfigProperty(name = "plenum.stripe.webhook-secret", defaultValue = "whsec_local")
    String secret;

    @Inject
    ConnectedAccounts accounts;

    @Inject
    TenantRegister tenants;

    @Inject
    Inbox inbox;

    @Inject
    Clock clock;

    /**
     * @param payload as it came, byte for byte
     * @param signature header {@code Stripe-Signature}
     * @throws WebhookRefused when it is not to be believed or nobody's
     */
    @Unrestricted("Stripe's signature is the permission")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void receive(String payload, @Nullable String signature) throws Exception {
        JsonObject event = believed(payload, signature);
        Tenant tenant = ownerOf(event);
        Tenancy.within(
                tenant,
                () -> Callers.as(Caller.system(tenant.slug()), () -> {
                    inbox.take(event);
                    return "";
                }));
    }

    private JsonObject believed(String payload, @Nullable String signature) {
        try {
            Webhook.Signature.verifyHeader(
                    payload, signature == null ? "" : signature, secret, SIGNATURE_MAX_AGE_SECONDS, clock);
            return Json.createReader(new StringReader(payload)).readObject();
        } catch (SignatureVerificationException notStripe) {
            LOG.warning("webhook.refused reason=signature");
            throw new WebhookRefused("bad-signature", "The signature does not fit.");
        } catch (JsonException garbage) {
            throw new WebhookRefused("bad-payload", "The payload is not JSON.");
        }
    }

    private Tenant ownerOf(JsonObject event) {
        JsonObject object = SessionFacts.object(SessionFacts.object(event, "data"), "object");
        // What happens to the platform's fees happens at its own account; the fee names the account that had paid it.
        @Nullable String account = SessionFacts.text(event, "account");
        List<String> slugs =
                accounts.slugsOf(String.valueOf(account == null ? SessionFacts.text(object, "account") : account));
        String named = SessionFacts.text(SessionFacts.object(object, "metadata"), SessionFacts.ORGANIZATION);
        String slug = named != null && slugs.contains(named) ? named : slugs.size() == 1 ? slugs.getFirst() : "";
        return tenants.bySlug(slug).orElseThrow(() -> {
            LOG.warning("webhook.refused reason=account");
            return new WebhookRefused("unknown-account", "The account is unknown.");
        });
    }
}
