package org.plenum.payments;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How Stripe is called: for the current organization's connected account, with our key, and with its refusals told from its silence. */
@ApplicationScoped
class StripeConnection {
    private static final int CONNECT_TIMEOUT_MILLIS = 3_000;
    private static final int READ_TIMEOUT_MILLIS = 15_000;
    private static final int RETRIES = 2;

    @Inject
    @ConfigProperty(name = "plenum.stripe.api-base")
    Optional<String> apiBase;

    @Inject
    @ConfigProperty(name = "plenum.stripe.secret-key", defaultValue = "sk_test_local")
    String secretKey;

    @Inject
    ConnectedAccounts accounts;

    private volatile @Nullable StripeClient client;

    interface Call<T> {
        T run(StripeClient client) throws StripeException;
    }

    /** Stripe understood and said no; the same again gets the same answer. */
    static final class Refused extends RuntimeException {
        /** What Stripe says of giving back while a bank is deciding, or once it has decided against us. */
        private static final String CHARGE_DISPUTED = "charge_disputed";

        Refused(InvalidRequestException cause) {
            super(cause.getCode(), cause);
        }

        boolean chargeIsDisputed() {
            return CHARGE_DISPUTED.equals(getMessage());
        }
    }

    /** For the current organization's account. */
    RequestOptions options() {
        return account().build();
    }

    /** The same call with the same key is done once. */
    RequestOptions options(String idempotencyKey) {
        return account().setIdempotencyKey(idempotencyKey).build();
    }

    private RequestOptions.RequestOptionsBuilder account() {
        return RequestOptions.builder().setStripeAccount(accounts.current().orElseThrow(NotConnected::new));
    }

    /**
     * @throws Refused when Stripe says no
     * @throws PaymentsUnavailable when it does not answer, or not sensibly
     */
    <T> T call(Call<T> call) {
        try {
            return call.run(client());
        } catch (InvalidRequestException refused) {
            throw new Refused(refused);
        } catch (StripeException failure) {
            throw new PaymentsUnavailable(failure);
        }
    }

    private StripeClient client() {
        StripeClient known = client;
        if (known == null) {
            StripeClient.StripeClientBuilder builder = StripeClient.builder()
                    .setApiKey(secretKey)
                    .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                    .setReadTimeout(READ_TIMEOUT_MILLIS)
                    .setMaxNetworkRetries(RETRIES);
            apiBase.ifPresent(builder::setApiBase);
            known = builder.build();
            client = known;
        }
        return known;
    }
}
