package org.plenum.payments;

import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionExpireParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenum.kernel.Money;
import org.plenum.tenancy.Tenancy;

/** Calls Stripe for the current organization's connected account. Never inside a transaction. */
@ApplicationScoped
class Stripe {
    private static final int BASIS_POINTS = 10_000;

    /** The platform's share of every payment; 100 basis points are one percent. */
    @Inject
    @ConfigProperty(name = "plenum.stripe.application-fee-basis-points", defaultValue = "0")
    int feeBasisPoints;

    @Inject
    StripeConnection connection;

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
        return facts(client ->
                client.v1().checkout().sessions().create(session.build(), connection.options(key(payment, "open"))));
    }

    SessionFacts retrieve(String sessionId) {
        SessionRetrieveParams expanded =
                SessionRetrieveParams.builder().addExpand("payment_intent").build();
        return facts(client -> client.v1().checkout().sessions().retrieve(sessionId, expanded, connection.options()));
    }

    /** Ends the session, unless it is over already; either way what it came to. */
    SessionFacts expire(String sessionId) {
        SessionFacts facts;
        try {
            facts = facts(client -> client.v1()
                    .checkout()
                    .sessions()
                    .expire(sessionId, SessionExpireParams.builder().build(), connection.options()));
        } catch (StripeConnection.Refused notOpen) {
            facts = retrieve(sessionId);
        }
        return facts;
    }

    record RefundFacts(String id, String status) {}

    /** How much of what was paid has gone back, by whomever. */
    long refundedMinor(String intent) {
        PaymentIntentRetrieveParams expanded =
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();
        Charge charge = connection
                .call(client -> client.v1().paymentIntents().retrieve(intent, expanded, connection.options()))
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
        Refund refund = connection.call(client ->
                client.v1().refunds().create(params, connection.options("refund:" + refundId + ":" + amountMinor)));
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

    private SessionFacts facts(StripeConnection.Call<Session> call) {
        return SessionFacts.parse(connection.call(call).getLastResponse().body());
    }
}
