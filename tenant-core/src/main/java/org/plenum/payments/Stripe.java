package org.plenum.payments;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionExpireParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;
import org.plenum.tenancy.Tenancy;

/** Calls Stripe for the current organization's connected account. Never inside a transaction. */
@ApplicationScoped
class Stripe {
    private static final int CONNECT_TIMEOUT_MILLIS = 3_000;
    private static final int READ_TIMEOUT_MILLIS = 15_000;
    private static final int RETRIES = 2;
    private static final int BASIS_POINTS = 10_000;

    @Inject
    @ConfigProperty(name = "plenum.stripe.api-base")
    Optional<String> apiBase;

    @Inject
    @ConfigProperty(name = "plenum.stripe.secret-key", defaultValue = "sk_test_local")
    String secretKey;

    /** The platform's share of every payment; 100 basis points are one percent. */
    @Inject
    @ConfigProperty(name = "plenum.stripe.application-fee-basis-points", defaultValue = "0")
    int feeBasisPoints;

    @Inject
    ConnectedAccounts accounts;

    private volatile @Nullable StripeClient client;

    /** The same payment asked twice gets the same session. */
    SessionFacts open(Payment payment) {
        SessionCreateParams.PaymentIntentData.Builder intent = SessionCreateParams.PaymentIntentData.builder()
                .putMetadata(SessionFacts.PAYMENT, payment.id().toString());
        long step = Money.stepMinor(payment.amount().currency());
        long fee = payment.amount().minor() * feeBasisPoints / (BASIS_POINTS * step) * step;
        if (fee > 0) {
            intent.setApplicationFeeAmount(fee);
        }
        SessionCreateParams.Builder session = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(payment.request().reference().toString())
                .putMetadata(SessionFacts.PAYMENT, payment.id().toString())
                .putMetadata(SessionFacts.ORGANIZATION, Tenancy.current().slug())
                .setPaymentIntentData(intent.build())
                .setCustomerEmail(payment.request().customerEmail())
                .setSuccessUrl(payment.request().returnUrl())
                .setCancelUrl(payment.request().returnUrl())
                .setExpiresAt(payment.sessionExpiresAt().getEpochSecond());
        for (PaymentRequest.Item item : payment.request().items()) {
            session.addLineItem(lineItem(item));
        }
        return facts(() -> client().v1().checkout().sessions().create(session.build(), options(key(payment, "open"))));
    }

    SessionFacts retrieve(String sessionId) {
        SessionRetrieveParams expanded =
                SessionRetrieveParams.builder().addExpand("payment_intent").build();
        return facts(() -> client().v1().checkout().sessions().retrieve(sessionId, expanded, options(null)));
    }

    /** Ends the session, unless it is over already; either way what it came to. */
    SessionFacts expire(String sessionId) {
        SessionFacts facts;
        try {
            facts = facts(() -> client().v1()
                    .checkout()
                    .sessions()
                    .expire(sessionId, SessionExpireParams.builder().build(), options(null)));
        } catch (Refused notOpen) {
            facts = retrieve(sessionId);
        }
        return facts;
    }

    record RefundFacts(String id, String status) {}

    /** How much of what was paid has gone back, by whomever. */
    long refundedMinor(String intent) {
        PaymentIntentRetrieveParams expanded =
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();
        Charge charge = call(() -> client().v1().paymentIntents().retrieve(intent, expanded, options(null)))
                .getLatestChargeObject();
        return charge == null ? 0 : charge.getAmountRefunded();
    }

    /** The same refund asked twice is one. */
    RefundFacts refund(UUID refundId, String intent, long amountMinor) {
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(amountMinor)
                .putMetadata("refund", refundId.toString())
                .build();
        Refund refund =
                call(() -> client().v1().refunds().create(params, options("refund:" + refundId + ":" + amountMinor)));
        return new RefundFacts(refund.getId(), refund.getStatus());
    }

    private static LineItem lineItem(PaymentRequest.Item item) {
        return LineItem.builder()
                .setQuantity((long) item.quantity())
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(
                                item.unitPrice().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                        .setUnitAmount(item.unitPrice().minor())
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(item.name())
                                .build())
                        .build())
                .build();
    }

    private static String key(Payment payment, String what) {
        return what + ":" + payment.id();
    }

    private RequestOptions options(@Nullable String idempotencyKey) {
        RequestOptions.RequestOptionsBuilder options =
                RequestOptions.builder().setStripeAccount(accounts.current().orElseThrow(NotConnected::new));
        if (idempotencyKey != null) {
            options.setIdempotencyKey(idempotencyKey);
        }
        return options.build();
    }

    private SessionFacts facts(Call<Session> call) {
        return SessionFacts.parse(call(call).getLastResponse().body());
    }

    private <T> T call(Call<T> call) {
        try {
            return call.run();
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

    private interface Call<T> {
        T run() throws StripeException;
    }

    /** Stripe understood and said no; the same again gets the same answer. */
    static final class Refused extends RuntimeException {
        Refused(InvalidRequestException cause) {
            super(cause.getCode(), cause);
        }
    }
}
