package org.plenum.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenum.kernel.Money;

/** A row of the table of payments; what may become of it is decided here. */
record Payment(
        UUID id,
        PaymentMethod method,
        PaymentRequest request,
        Money amount,
        Instant sessionExpiresAt,
        PaymentState state,
        @Nullable String sessionId,
        @Nullable String url,
        @Nullable String intent,
        long refundedMinor,
        @Nullable Transfer byTransfer) {

    /**
     * How it is paid by bank transfer.
     *
     * @param reference that the customer names
     * @param receivedMinor what is on the account of it
     */
    record Transfer(String reference, LocalDate dueOn, long receivedMinor) {}

    /** Of one that is paid so. */
    Transfer transfer() {
        if (byTransfer == null) {
            throw new IllegalStateException("Not paid by transfer: payment=" + id);
        }
        return byTransfer;
    }

    /** The state after what Stripe says; the present one when that is old news. */
    PaymentState after(SessionFacts facts) {
        boolean undecided = !state.settled();
        return switch (facts.status()) {
            // Money that came is a fact whatever was believed before.
            case COMPLETE -> facts.paid() ? afterMoney(facts) : undecided ? afterWaiting(facts) : state;
            case EXPIRED -> undecided ? PaymentState.EXPIRED : state;
            case OPEN -> state == PaymentState.NEW ? PaymentState.OPEN : state;
        };
    }

    private PaymentState afterMoney(SessionFacts facts) {
        if (state == PaymentState.PAID) {
            return state;
        }
        boolean asAsked = facts.amount() == amount.minor()
                && facts.currency().equals(amount.currency().getCurrencyCode());
        return asAsked ? PaymentState.PAID : PaymentState.MISMATCHED;
    }

    private static PaymentState afterWaiting(SessionFacts facts) {
        return facts.intentFailed() ? PaymentState.FAILED : PaymentState.PROCESSING;
    }

    PaymentView view() {
        return new PaymentView(
                id, request.reference(), amount, state, url, Money.ofMinor(refundedMinor, amount.currency()));
    }
}
