package org.plenum.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes in one event of Stripe: its id and its effect are one transaction, so that it counts once however often it comes. */
@ApplicationScoped
@Transactional
class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class.getName());

    @Inject
    PaymentStore store;

    @Inject
    Ledger ledger;

    @Inject
    DisputeLedger disputes;

    @Inject
    AccountLedger account;

    public void take(JsonObject event) {
        String type = event.getString("type", "");
        String id = event.getString("id", "");
        if (!store.first(id, type)) {
            return;
        }
        LOG.info(() -> "webhook.taken type=" + type + " event=" + id);
        JsonObject object = SessionFacts.object(SessionFacts.object(event, "data"), "object");
        JsonObject metadata = SessionFacts.object(object, "metadata");
        switch (type) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded", "checkout.session.expired" ->
                ledger.record(SessionFacts.of(object));
            case "checkout.session.async_payment_failed" ->
                ledger.record(SessionFacts.of(object).failed());
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" -> {
                @Nullable String refund = SessionFacts.text(metadata, "refund");
                Optional<UUID> ours =
                        Ledger.uuid(refund).filter(known -> ledger.refund(known).isPresent());
                ours.ifPresent(known ->
                        ledger.recordRefund(known, object.getString("id"), object.getString("status", "pending")));
                if (ours.isEmpty() && type.equals("refund.failed")) {
                    // Its tickets are gone and the money is not: somebody who made it at Stripe has to decide.
                    LOG.severe(() -> "refund.failed made-by-others event=" + id);
                    ledger.refundedByOthers(null, SessionFacts.text(object, "payment_intent"));
                }
            }
            case "charge.refunded" ->
                ledger.refundedByOthers(
                        SessionFacts.text(metadata, SessionFacts.PAYMENT), SessionFacts.text(object, "payment_intent"));
            // Sessions tell it too, but perhaps that was lost.
            case "payment_intent.succeeded", "payment_intent.payment_failed", "payment_intent.canceled" ->
                ledger.askLater(SessionFacts.text(metadata, SessionFacts.PAYMENT));
            case "charge.dispute.created",
                    "charge.dispute.updated",
                    "charge.dispute.closed",
                    "charge.dispute.funds_withdrawn",
                    "charge.dispute.funds_reinstated" -> disputes.look(object.getString("id"));
            case "radar.early_fraud_warning.created" ->
                ledger.recordWarning(
                        SessionFacts.text(object, "payment_intent"), object.getString("fraud_type", "misc"));
            case "account.updated", "capability.updated" -> account.look();
            case "account.application.deauthorized" -> account.takenAway();
            case "account.application.authorized" -> account.givenBack();
            // The money comes with a payout, which the books know from its lines.
            case "application_fee.refunded" ->
                LOG.info(() -> "fee.refunded fee=" + object.getString("id", "") + " minor="
                        + SessionFacts.number(object, "amount_refunded"));
            case "payout.paid", "payout.failed" -> account.payoutChanged(object.getString("id"));
            default -> {
                // Of the many things Stripe tells these are all that change something here.
            }
        }
    }
}
